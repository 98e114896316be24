import { rename, writeFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Activation } from "../../model/activation.ts";
import type { Alert } from "../../model/alert.ts";
import { Failure } from "../../model/failure.ts";
import type { PlanDefinition } from "../../model/plan.ts";
import type { ResponseDesk } from "../../model/response.ts";
import type { Standing } from "../../model/standing.ts";
import { activate } from "../../response/activation/activate.ts";
import { carryOut } from "../../response/activation/carry-out.ts";
import type { Carried } from "../../response/activation/entry.ts";
import type { Due } from "../../response/due.ts";
import { putPlan } from "../../response/plan/put-plan.ts";
import { drill, type DrillParts } from "./drill.ts";

export interface ResponseDeskParts extends DrillParts {
  standings: () => Promise<Standing[]>;
  alert: (id: string) => Promise<Alert | null>;
  activation: (id: string) => Promise<Activation | null>;
  today: () => Promise<string>;
  /** After something was decided: what follows from it is done at once. */
  follow: (by: string) => Promise<void>;
}

/** What people decide. Each act is an entry of the log of decisions, written only if nobody was faster. */
export function responseDesk(parts: ResponseDeskParts): Omit<ResponseDesk, "makeBrief"> {
  const { store, settings, today, now } = parts;
  const clock = async () => ({ day: await today(), now: now().toISOString() });
  const decided = async ({ decision, seen }: Due): Promise<Activation> => {
    const { subject, by } = await store.decide(decision, seen);
    await parts.follow(by);
    return (await parts.activation(subject)) as Activation;
  };
  const carried = async (id: string): Promise<Carried> => {
    const found = (await parts.activations()).find((each) => each.id === id);
    if (found !== undefined) return found;
    throw new Failure("response.activation", `There is no activation "${id}": open it from the list.`);
  };

  return {
    async activate({ plan: id, by, because, alert }) {
      const plan = (await settings()).usable.find((each) => each.id === id);
      if (plan === undefined)
        throw new Failure("response.plan", `There is no usable plan "${id}": choose one of the list.`);
      const standing = (await parts.standings()).find((each) => each.id === plan.watch);
      const order = {
        by,
        because,
        level: standing?.state?.level ?? 1,
        alert: alert ?? standing?.alert?.id ?? null,
        exercise: false,
      };
      return decided(activate(order, plan, await parts.activations(), await clock()));
    },
    async act(order) {
      const activation = await carried(order.activation);
      const alert = activation.alert === null ? null : await parts.alert(activation.alert);
      return decided(carryOut(order, activation, await clock(), alert));
    },
    async runDrill(order) {
      const played = await drill(parts, order);
      await parts.follow(order.by);
      return played;
    },
    writePlan: (order) => writePlan(parts, order),
  };
}

/** Adds a plan to the user's own file, or replaces it there, unless it was changed since it was seen. */
async function writePlan(
  { settings, follow }: ResponseDeskParts,
  { text, by, seen }: Parameters<ResponseDesk["writePlan"]>[0],
): Promise<PlanDefinition> {
  const { plansText, plansSource, ownPlans, plans } = await settings();
  const written = putPlan(plansText, text, plansSource);
  const { id } = parse(text) as { id: string };
  const before = plans.find((each) => each.id === id)?.plan?.version ?? null;
  if (seen !== null && before !== seen) {
    throw new Failure(
      "store.overtaken",
      `The plan "${id}" was changed by somebody else meanwhile: look at it again before you save.`,
    );
  }
  // Written beside and then put in its place: a crash leaves the old file or the new one, never half of one.
  const beside = `${ownPlans}.new`;
  await writeFile(beside, written, { encoding: "utf8", flush: true });
  await rename(beside, ownPlans);
  await follow(by);
  return (await settings()).plans.find((each) => each.id === id) as PlanDefinition;
}
