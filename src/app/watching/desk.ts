import type { Acknowledgement, Silence, Verdict } from "../../model/alert.ts";
import type { Desk } from "../../model/desk.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { Store } from "../../store/store.ts";
import { acknowledge } from "../../warning/alert/acknowledge.ts";
import { foldAlerts, silencesOf } from "../../warning/alert/fold.ts";
import { endSilence, silence } from "../../warning/alert/silence.ts";
import { verdict } from "../../warning/alert/verdict.ts";
import type { AlertLog } from "./alert-log.ts";
import type { Definition } from "./definitions.ts";
import { pairWatchEntry } from "./pair-watches.ts";

export interface DeskParts {
  store: Store;
  alertLog: AlertLog;
  definitions: () => Promise<Definition[]>;
  /** After a pair is watched or no longer watched: it is evaluated at once. */
  evaluate: () => Promise<void>;
  today: () => Promise<string>;
  now: () => Date;
}

/** What people do with alerts and watches: each act is an entry of the journal. */
export function createDesk({ store, alertLog, definitions, evaluate, today, now }: DeskParts): Desk {
  const clock = async () => {
    const at = now().toISOString();
    const entries = await alertLog();
    const alerts = foldAlerts(entries, { now: at });
    // What a person does is of the day that the story has come to: an archive ends long before now.
    return { entries, alerts, clock: { day: await today(), now: at } };
  };
  const write = async <Body>(entry: JournalEntry): Promise<Body> => {
    await store.record([entry]);
    return entry.body as Body;
  };

  return {
    async acknowledge(order) {
      const { alerts, clock: at } = await clock();
      return write<Acknowledgement>(acknowledge(order, alerts, at));
    },
    async judge(order) {
      const { alerts, clock: at } = await clock();
      return write<Verdict>(verdict(order, alerts, at));
    },
    async silence(order) {
      const { clock: at } = await clock();
      const known = (await definitions()).flatMap(({ id, watch }) => (watch === null ? [id] : [id, watch.group]));
      const entry = silence(order, new Set(known), at);
      await store.record([entry]);
      return silenceNamed(entry.id, await alertLog());
    },
    async endSilence(order) {
      const { entries, clock: at } = await clock();
      await store.record([endSilence(order, silencesOf(entries), at)]);
      return silenceNamed(order.id, await alertLog());
    },
    async watchPair({ a, b, on }) {
      const { clock: at } = await clock();
      await store.record([pairWatchEntry(a, b, on, at)]);
      if (on) await evaluate();
      return { watched: on };
    },
  };
}

function silenceNamed(id: string, entries: readonly JournalEntry[]): Silence {
  return silencesOf(entries).find((each) => each.id === id) as Silence;
}
