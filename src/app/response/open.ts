import type { Activation } from "../../model/activation.ts";
import type { LedgerReading } from "../../model/ledger.ts";
import type { LogHead } from "../../model/decision-log.ts";
import type { ResponseDesk, ResponseReading } from "../../model/response.ts";
import { messageValues } from "../../response/activation/message-values.ts";
import { stamped } from "../../response/notify/exercise.ts";
import { render } from "../../response/notify/template.ts";
import { foldActivations } from "../../response/activation/fold.ts";
import { dueActivations, proposals } from "../../response/activation/proposals.ts";
import { reviewText } from "../../response/activation/review-text.ts";
import { DELIVERY } from "../../response/notify/codebook.ts";
import { channelHealth } from "../../response/notify/health.ts";
import { deliver } from "../../response/notify/deliver.ts";
import { type ChannelFault, checkChannels } from "../../response/notify/send/check-channels.ts";
import { planChanges } from "../../response/plan/changes.ts";
import { planText, planToYaml } from "../../response/plan/put-plan.ts";
import { duePlanVersions, planVersions } from "../../response/plan/versions.ts";
import type { Store } from "../../store/store.ts";
import { checkLog } from "../../store/check-log.ts";
import type { ForecastReading } from "../forecasting/reading.ts";
import { remember } from "../remember.ts";
import type { Watching } from "../watching/open.ts";
import { briefing } from "./briefs.ts";
import { createDecisionLog, decideUnlessOvertaken } from "./decision-log.ts";
import { responseDesk } from "./desk.ts";
import { drills } from "./drill.ts";
import { capOf, feedOf } from "./feeds.ts";
import { readSettings } from "./settings.ts";
import { tell } from "./tell.ts";
import { sendTest } from "./test-message.ts";

export interface ResponseParts {
  store: Store;
  dataDir: string;
  status: () => Promise<{ demo: boolean; today: string; revision: number }>;
  watching: Watching;
  forecasts: ForecastReading["forecasts"];
  ledger: LedgerReading;
  now: () => Date;
}

/** All that answers a level. */
export interface Responding {
  reading: ResponseReading;
  desk: ResponseDesk;
  /** Does what is due: notes new versions of plans, activates what activates itself, makes briefs, queues messages and delivers them. */
  respond: (log: (sentence: string) => void) => Promise<void>;
  checkChannels: () => Promise<ChannelFault[]>;
  testChannel: (name: string, by: string) => Promise<void>;
}

/** An ISO instant up to its minute. */
const MINUTE = 16;

export function openResponse(parts: ResponseParts): Responding {
  const { store, watching, now } = parts;
  const today = async () => (await parts.status()).today;
  const settings = () => readSettings({ ...parts, watches: watching.watches });
  const log = createDecisionLog(store);
  const carried = async () => foldActivations(await log(), now().toISOString());
  const activations = async (): Promise<Activation[]> => (await carried()).toReversed();
  const activation = async (id: string) => (await carried()).find((each) => each.id === id) ?? null;
  const standings = () => watching.reading.standings();
  const clock = async () => ({ day: await today(), now: now().toISOString() });
  let faults: ChannelFault[] = [];
  let settled = "";

  const situation = async ({ alert, plan }: Activation) => {
    const standing = (await standings()).find((each) => each.id === plan.watch);
    const found = alert === null ? null : ((await watching.reading.alert(alert))?.alert ?? null);
    return { alert: found, watch: standing?.watch ?? null, state: standing?.state ?? null };
  };
  const reading: Omit<ResponseReading, "briefs" | "brief" | "briefFile"> = {
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
    activations,
    activation,
    async reviewText(id) {
      const found = (await carried()).find((each) => each.id === id);
      return found === undefined || found.review === null ? null : reviewText(found, found.review);
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
    verify: async (expected?: LogHead) => checkLog(store, expected === undefined ? [] : [expected]),
    async channels() {
      const { notify, faults: told } = await settings();
      return { channels: channelHealth(notify, faults), faults: told };
    },
    outbox: (query) => store.outbox(query),
    alertFeed: async (base) =>
      feedOf(await watching.reading.alerts({}), (await settings()).notify.publisher, base, now()),
    async capAlert(id, base) {
      const view = await watching.reading.alert(id);
      return view && capOf(view, (await settings()).notify.publisher, base);
    },
  };
  const briefs = briefing({ ...parts, settings, watching: watching.reading, response: reading, today });
  // Commitments are looked through only where something was filed or ruled since.
  const commitments = remember(
    async () => (await parts.status()).revision,
    async () => (await parts.ledger.commitments({ limit: 1_000 })).commitments,
  );

  const settle = async (by: string): Promise<void> => {
    const { usable } = await settings();
    await decideUnlessOvertaken(store, duePlanVersions(usable, await log(), by, await clock()));
    await decideUnlessOvertaken(store, dueActivations(usable, await standings(), await carried(), await clock()));
    await tell({
      ...parts,
      alertLog: watching.alertLog,
      settings,
      standings,
      situation,
      activations,
      drills: () => drills(store),
      briefs: () => briefs.kept(),
      commitments: () => commitments(),
      today,
    });
  };
  const desk = responseDesk({
    ...parts,
    settings,
    activations: carried,
    watches: watching.watches,
    replay: watching.replay,
    standings,
    alert: async (id) => (await watching.reading.alert(id))?.alert ?? null,
    activation,
    today,
    follow: settle,
  });

  return {
    reading: { ...reading, ...briefs.reading },
    desk: { ...desk, makeBrief: (order) => briefs.makeBrief(order) },
    async respond(told) {
      // Of what nobody wrote only the clock can make something due, such as a step or a brief: looked at once a minute.
      const moment = `${(await parts.status()).revision} ${now().toISOString().slice(0, MINUTE)}`;
      if (moment !== settled) await settle("Bongsu");
      settled = moment;
      const { notify, delivers } = await settings();
      if (!delivers) return;
      await briefs.makeDue(await startOf(store, now()));
      for (let claimed = DELIVERY.claim.most; claimed === DELIVERY.claim.most;) {
        ({ claimed } = await deliver({ store, config: notify, now, log: told }));
      }
    },
    async checkChannels() {
      faults = await checkChannels((await settings()).notify.channels.values());
      return faults;
    },
    testChannel: async (name, by) => sendTest((await settings()).notify, name, by, now()),
  };
}

/** When briefs were first wanted: what would have been due before is owed to nobody. */
async function startOf(store: Store, now: Date): Promise<string> {
  const [first] = await store.journal({ kinds: ["notifying"], limit: 1 });
  return first?.at ?? now.toISOString();
}
