import type { Activation } from "../../model/activation.ts";
import type { LedgerReading } from "../../model/ledger.ts";
import type { ResponseDesk, ResponseReading } from "../../model/response.ts";
import { foldActivations } from "../../response/activation/fold.ts";
import { dueActivations } from "../../response/activation/proposals.ts";
import { DELIVERY } from "../../response/notify/codebook.ts";
import { deliver } from "../../response/notify/deliver.ts";
import { type ChannelFault, checkChannels } from "../../response/notify/send/check-channels.ts";
import { duePlanVersions } from "../../response/plan/versions.ts";
import type { Store } from "../../store/store.ts";
import type { ForecastReading } from "../forecasting/reading.ts";
import { remember } from "../remember.ts";
import type { Watching } from "../watching/open.ts";
import { briefing } from "./briefs.ts";
import { createDecisionLog, decideUnlessOvertaken } from "./decision-log.ts";
import { responseDesk } from "./desk.ts";
import { drills } from "./drill.ts";
import { responseReading } from "./reading.ts";
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
  const standings = () => watching.reading.standings();
  const clock = async () => ({ day: await today(), now: now().toISOString() });
  let faults: ChannelFault[] = [];
  let settled = "";

  const situation = async ({ alert, plan }: Activation) => {
    const standing = (await standings()).find((each) => each.id === plan.watch);
    const found = alert === null ? null : ((await watching.reading.alert(alert))?.alert ?? null);
    return { alert: found, watch: standing?.watch ?? null, state: standing?.state ?? null };
  };
  const reading = responseReading({
    ...parts,
    settings,
    log,
    carried,
    standings,
    situation,
    watching: watching.reading,
    checked: () => faults,
  });
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
      activations: () => reading.activations(),
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
    activation: (id) => reading.activation(id),
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
