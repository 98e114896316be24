import type { Activation } from "../../model/activation.ts";
import type { LoggedDecision } from "../../model/decision-log.ts";
import type { ResponseReading } from "../../model/response.ts";
import type { Standing } from "../../model/standing.ts";
import type { Carried } from "../../response/activation/entry.ts";
import { messageValues, type Situation } from "../../response/activation/message-values.ts";
import { proposals } from "../../response/activation/proposals.ts";
import { reviewText } from "../../response/activation/review-text.ts";
import { stamped } from "../../response/notify/exercise.ts";
import { channelHealth } from "../../response/notify/health.ts";
import type { ChannelFault } from "../../response/notify/send/check-channels.ts";
import { render } from "../../response/notify/template.ts";
import { planChanges } from "../../response/plan/changes.ts";
import { planText, planToYaml } from "../../response/plan/put-plan.ts";
import { planVersions } from "../../response/plan/versions.ts";
import { checkLog } from "../../store/check-log.ts";
import type { Store } from "../../store/store.ts";
import type { WatchReading } from "../watching/reading.ts";
import { drills } from "./drill.ts";
import { capOf, feedOf } from "./feeds.ts";
import type { ResponseSettings } from "./settings.ts";

export interface ResponseReadingParts {
  store: Store;
  settings: () => Promise<ResponseSettings>;
  log: () => Promise<readonly LoggedDecision[]>;
  /** Folded from the log, oldest first. */
  carried: () => Promise<Carried<LoggedDecision>[]>;
  standings: () => Promise<Standing[]>;
  situation: (activation: Activation) => Promise<Situation>;
  watching: Pick<WatchReading, "alerts" | "alert">;
  /** What the last check of the channels found. */
  checked: () => readonly ChannelFault[];
  now: () => Date;
}

type Briefs = "briefs" | "brief" | "briefFile";
type Plans = "plans" | "planText" | "planVersions" | "proposals";
type Activations = "activations" | "activation" | "reviewText" | "planMessage" | "drills" | "drill";

/** What is asked of the response, but for the briefs. */
export function responseReading(parts: ResponseReadingParts): Omit<ResponseReading, Briefs> {
  return { ...ofPlans(parts), ...ofActivations(parts), ...ofWaysOut(parts) };
}

function ofPlans({ settings, log, carried, standings }: ResponseReadingParts): Pick<ResponseReading, Plans> {
  return {
    plans: async () => (await settings()).plans,
    async planText(id) {
      const { plansText, plansSource, usable } = await settings();
      const plan = usable.find((each) => each.id === id);
      return planText(plansText, id, plansSource.file) ?? (plan === undefined ? null : planToYaml(plan));
    },
    async planVersions(id) {
      const versions = planVersions(await log(), id);
      return versions.map((version, index) => {
        const before = versions[index - 1];
        return { ...version, changes: before === undefined ? [] : planChanges(before.plan, version.plan) };
      });
    },
    proposals: async () => proposals((await settings()).usable, await standings(), await carried()),
  };
}

function ofActivations({ store, carried, situation }: ResponseReadingParts): Pick<ResponseReading, Activations> {
  const activation = async (id: string) => (await carried()).find((each) => each.id === id) ?? null;
  return {
    activations: async () => (await carried()).toReversed(),
    activation,
    async reviewText(id) {
      const found = await activation(id);
      return found === null || found.review === null ? null : reviewText(found, found.review);
    },
    async planMessage(id, named) {
      const found = await activation(id);
      const message = found?.plan.messages.find((each) => each.id === named);
      if (found === null || message === undefined) return null;
      const values = messageValues(found, await situation(found));
      const words = { title: render(message.title, values), text: render(message.text, values), html: null };
      const { title, text } = found.exercise ? stamped(words) : words;
      return { to: message.to, title, text };
    },
    drills: async () => (await drills(store)).toReversed(),
    drill: async (id) => (await drills(store)).find((each) => each.id === id) ?? null,
  };
}

function ofWaysOut({
  store,
  settings,
  watching,
  checked,
  now,
}: ResponseReadingParts): Omit<ResponseReading, Briefs | Plans | Activations> {
  return {
    verify: async (expected) => checkLog(store, expected === undefined ? [] : [expected]),
    async channels() {
      const { notify, faults } = await settings();
      return { channels: channelHealth(notify, checked()), faults };
    },
    outbox: (query) => store.outbox(query),
    alertFeed: async (base) => feedOf(await watching.alerts({}), (await settings()).notify.publisher, base, now()),
    async capAlert(id, base) {
      const view = await watching.alert(id);
      return view && capOf(view, (await settings()).notify.publisher, base);
    },
  };
}
