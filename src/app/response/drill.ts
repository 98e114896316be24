import type { Drill } from "../../model/activation.ts";
import { Failure } from "../../model/failure.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { ResponseDesk } from "../../model/response.ts";
import type { Watch } from "../../model/watch.ts";
import type { Carried } from "../../response/activation/entry.ts";
import { readSequence } from "../../response/drill/read-sequence.ts";
import { type DrillRun, runDrill } from "../../response/drill/run.ts";
import { replayedSequence, type Sequence } from "../../response/drill/sequence.ts";
import type { Store } from "../../store/store.ts";
import type { Watching } from "../watching/open.ts";
import type { ResponseSettings } from "./settings.ts";

type DrillOrder = Parameters<ResponseDesk["runDrill"]>[0];

export interface DrillParts {
  store: Store;
  settings: () => Promise<ResponseSettings>;
  activations: () => Promise<readonly Carried[]>;
  watches: () => Promise<readonly Watch[]>;
  replay: Watching["replay"];
  now: () => Date;
}

/** Plays a plan against days of the record, or against invented ones, and keeps what came of it. */
export async function drill(parts: DrillParts, order: DrillOrder): Promise<Drill> {
  const { usable } = await parts.settings();
  const plan = usable.find(({ id }) => id === order.plan);
  if (plan === undefined) {
    const known = usable.map(({ id }) => id).join(", ");
    throw new Failure(
      "drill.plan",
      `There is no usable plan "${order.plan}": choose one of ${known || "those you write into plans.yaml"}.`,
    );
  }
  const { source, sequence } =
    order.invented === null
      ? { source: "replay" as const, sequence: await replayed(parts, plan.watch, order) }
      : { source: "invented" as const, sequence: readSequence(order.invented, plan, "the invented days") };
  const at = parts.now().toISOString();
  const earlier = (await drills(parts.store)).filter((each) => each.plan === plan.id).length;
  const activations = await parts.activations();
  const run = runDrill(
    { plan, sequence, source, by: order.by, at, sends: order.sends },
    { drills: earlier, activations },
  );
  return keep(parts.store, run, at);
}

/** All drills, oldest first. */
export async function drills(store: Store): Promise<Drill[]> {
  const entries = await store.journal({ kinds: ["drill"], limit: 100_000 });
  return entries.map(({ body }) => body as Drill);
}

async function replayed({ watches, replay }: DrillParts, id: string, { from, to }: DrillOrder): Promise<Sequence> {
  const watch = (await watches()).find((each) => each.id === id);
  if (watch === undefined) {
    throw new Failure("drill.watch", `The plan's watch "${id}" cannot be evaluated: mend watches.yaml first.`);
  }
  const { states, feared } = await replay(watch, {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  });
  return replayedSequence(states, feared);
}

async function keep(store: Store, { drill: played, due }: DrillRun, at: string): Promise<Drill> {
  // The drill first: what it is part of must be known when its messages are looked at.
  await store.record([
    { kind: "drill", id: played.id, subject: played.plan, day: played.to, at, body: played } satisfies JournalEntry,
  ]);
  for (const { decision, seen } of due) await store.decide(decision, seen);
  return played;
}
