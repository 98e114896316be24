import type { CodedDocument } from "../src/model/record.ts";
import { recordsById, withCodedGold } from "./coded-gold.ts";
import { type GoldDocument, readGold, standsAt, unitsOf } from "./gold-units.ts";
import type { Line } from "./row.ts";

/** Code units by which a place may be off, as the scorer has it. */
const SLACK = 160;
/** Confidence from which each row begins; events below the first are in none. */
const BINS = [0.5, 0.7, 0.8, 0.9];

interface Told {
  confidence: number;
  right: boolean;
}

/** How often events of each confidence are right: a reliability table. Weights were fitted on the development part, which flatters it. */
export function reliability(part: string, files: readonly string[]): Promise<Line[]> {
  return withCodedGold(files, ({ gold, records }) => {
    const coded = recordsById(records);
    const told = readGold(gold).flatMap((one) => eventsOf(one, coded.get(one.id)));
    return BINS.map((from, k) => {
      const to = BINS[k + 1] ?? 1;
      const own = told.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1));
      const right = own.filter((event) => event.right).length;
      return {
        name: `${part}: of ${own.length} events given ${from} to ${to}, right`,
        value: own.length > 0 ? right / own.length : "-",
        unit: "share",
      };
    });
  });
}

function eventsOf(gold: GoldDocument, record: CodedDocument | undefined): Told[] {
  if (!record) return [];
  const wanted = (gold.events ?? []).flatMap((event) => unitsOf(event, event.actors ?? [], event.recipients ?? []));
  return record.events.map((event) => {
    const told = unitsOf(event, states(event.actors), states(event.recipients));
    const places = [event.evidence, ...event.mentions];
    const right = told.some(({ type, pair }) =>
      wanted.some(
        (unit) => unit.type === type && unit.pair === pair && standsAt(record.document.text, places, unit.event, SLACK),
      ),
    );
    return { confidence: event.confidence, right };
  });
}

function states(parties: readonly { country: string | null }[]): string[] {
  return [...new Set(parties.flatMap(({ country }) => country ?? []))];
}
