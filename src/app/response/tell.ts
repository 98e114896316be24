import type { Activation } from "../../model/activation.ts";
import type { Brief } from "../../model/brief.ts";
import { dayNumber, isoDay } from "../../model/day.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { Drill } from "../../model/activation.ts";
import type { Level } from "../../model/level.ts";
import type { Standing } from "../../model/standing.ts";
import { messageValues, type Situation } from "../../response/activation/message-values.ts";
import { markdown } from "../../response/brief/write/markdown.ts";
import { DELIVERY } from "../../response/notify/codebook.ts";
import { messagesFor } from "../../response/notify/messages.ts";
import { alertTellings } from "../../response/notify/telling/alert.ts";
import { briefTelling } from "../../response/notify/telling/brief.ts";
import { conditionTelling } from "../../response/notify/telling/condition.ts";
import { activationTellings, overdueTellings, releasedTellings } from "../../response/notify/telling/plan.ts";
import type { Telling } from "../../response/notify/telling/telling.ts";
import type { Store } from "../../store/store.ts";
import { undirectedPairs } from "../../warning/watch/pairs.ts";
import { nameOf } from "../actor-names.ts";
import type { AlertLog } from "../watching/alert-log.ts";
import type { ResponseSettings } from "./settings.ts";

export interface TellParts {
  store: Store;
  alertLog: AlertLog;
  settings: () => Promise<ResponseSettings>;
  standings: () => Promise<Standing[]>;
  situation: (activation: Activation) => Promise<Situation>;
  activations: () => Promise<Activation[]>;
  drills: () => Promise<Drill[]>;
  briefs: () => Promise<Brief[]>;
  commitments: () => Promise<readonly Commitment[]>;
  today: () => Promise<string>;
  now: () => Date;
}

const MS_PER_DAY = 86_400_000;

/**
 * Queues a message for everything worth telling since notifications were set up. Everything is derived from what is kept, and each message is
 * named by what it tells of: whoever derives it again, after a crash or in another process, queues nothing twice and loses nothing.
 */
export async function tell(parts: TellParts): Promise<void> {
  const { notify, delivers } = await parts.settings();
  if (!delivers || notify.channels.size + notify.broken.size === 0) return;
  const now = parts.now().toISOString();
  const since = await setUpAt(parts, now);
  const tellings = [
    ...(await ofAlerts(parts, since, now)),
    ...(await ofConditions(parts, now)),
    ...(await ofPlans(parts, since, now)),
    ...(await parts.briefs()).filter(({ madeAt }) => madeAt >= since).map((brief) => ofBrief(brief)),
  ];
  await parts.store.enqueue(tellings.flatMap((telling) => messagesFor(telling, notify, { now })));
}

/** When notifications were first set up: what happened before is told to nobody. */
async function setUpAt({ store, today }: TellParts, now: string): Promise<string> {
  const [first] = await store.journal({ kinds: ["notifying"], limit: 1 });
  if (first !== undefined) return first.at;
  await store.record([{ kind: "notifying", id: "since", subject: "all", day: await today(), at: now, body: null }]);
  const [written] = await store.journal({ kinds: ["notifying"], limit: 1 });
  return written?.at ?? now;
}

async function ofAlerts({ alertLog, standings, today }: TellParts, since: string, now: string): Promise<Telling[]> {
  const all = await standings();
  const watches = all.flatMap(({ watch }) => watch ?? []);
  // What is older than what is told at all need not be looked at again.
  const recent = new Date(Date.parse(now) - DELIVERY["stale-after"] - MS_PER_DAY).toISOString();
  const confidenceOf = (id: string) => all.find((each) => each.id === id)?.state?.confidence ?? null;
  return alertTellings(
    await alertLog(),
    { watches, nameOf, confidenceOf, since: recent > since ? recent : since },
    { day: await today(), now },
  );
}

/** Of commitments whose status is news: a status that is older than what is told at all is passed over. */
async function ofConditions(parts: TellParts, now: string): Promise<Telling[]> {
  const all = await parts.standings();
  const today = dayNumber(await parts.today()) ?? 0;
  const calendar = dayNumber(now) ?? 0;
  if (calendar - today > DELIVERY["stale-after"] / MS_PER_DAY) return [];
  const since = isoDay(calendar - DELIVERY["stale-after"] / MS_PER_DAY);
  return (await parts.commitments()).flatMap((commitment) => {
    return conditionTelling(commitment, concerned(commitment, all), since, now) ?? [];
  });
}

/** The watches between whose sides a commitment lies, with the highest level among them. */
function concerned({ side, addressees }: Commitment, standings: readonly Standing[]) {
  const own = standings.filter(({ watch }) =>
    watch === null
      ? false
      : undirectedPairs(watch).some(
          ([a, b]) => (side.includes(a) && addressees.includes(b)) || (side.includes(b) && addressees.includes(a)),
        ),
  );
  const levels = own.flatMap(({ state }) => state?.level ?? []);
  const level = levels.length === 0 ? null : (Math.max(...levels) as Level);
  return { watches: own.map(({ id }) => id), level };
}

async function ofPlans(parts: TellParts, since: string, now: string): Promise<Telling[]> {
  const sending = new Set(
    (await parts.drills()).filter(({ sends, at }) => sends && at >= since).map(({ activation }) => activation),
  );
  const found: Telling[] = [];
  for (const activation of await parts.activations()) {
    const mode = { sends: sending.has(activation.id) };
    // A drill's clock is that of its days: its written entries say when it was run, and only what it sends is told.
    if (activation.exercise && !mode.sends) continue;
    const values = messageValues(activation, await parts.situation(activation));
    const tellings = [
      ...activationTellings(activation, mode),
      ...releasedTellings(activation, values, mode),
      ...(activation.exercise ? [] : overdueTellings(activation, now, mode)),
    ];
    found.push(...tellings.filter(({ at }) => activation.exercise || at >= since));
  }
  return found;
}

function ofBrief(brief: Brief): Telling {
  return briefTelling(brief, markdown(brief), { sends: false });
}
