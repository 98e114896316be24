import { Command } from "commander";
import type { Bongsu } from "../../app/bongsu.ts";
import type { StoredEvent } from "../../model/filing.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { DirectedRelation, PairView, SeriesDay, Surprise } from "../../model/relation.ts";
import { resolveActor } from "../actor.ts";
import { given } from "../../model/given.ts";
import { asOfOption, dataOption, isoDate, jsonOption, wholeNumber } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

interface Options {
  data: string;
  asOf?: string;
  from?: string;
  limit: number;
  json?: true;
}

/** `bongsu show`: one pair's two directions, its events and the sentences they rest on. */
export function showCommand(terminal: Terminal): Command {
  return new Command("show")
    .description("Show how two actors stand against their own norm, with the events and their sentences.")
    .argument("<a>", "a country or body: its code or its name")
    .argument("<b>", "the other one")
    .option("--from <date>", "first day of the series", isoDate)
    .option("--limit <n>", "how many events", wholeNumber(1, 1000), 20)
    .addOption(asOfOption())
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      `
Examples:
  bongsu show KOR RUS
  bongsu show "South Korea" Russia --as-of 2024-04-08
  bongsu show KOR RUS --json`,
    )
    .action(async (a: string, b: string, options: Options) =>
      withBongsu(options.data, async (bongsu) => {
        await write(terminal.stdout, await showPair(bongsu, a, b, options));
      }),
    );
}

async function showPair(bongsu: Bongsu, nameA: string, nameB: string, options: Options): Promise<string> {
  const known = await bongsu.actors();
  const [a, b] = [resolveActor(nameA, known), resolveActor(nameB, known)];
  const when = given({ asOf: options.asOf, from: options.from });
  const [pair, events] = await Promise.all([
    bongsu.pair(a, b, when),
    bongsu.events({ between: [a, b], limit: options.limit, ...when }),
  ]);
  return options.json ? `${JSON.stringify({ ...pair, events }, null, 2)}\n` : describe(pair, events);
}

function describe(pair: PairView, events: StoredEvent[]): string {
  const head = `${pair.a} and ${pair.b}, as known on ${pair.asOf}: level ${pair.level} ${LEVEL_NAMES[pair.level]}\n${pair.because}\n`;
  return [head, ...pair.directions.map(direction), table(eventColumns, events)].join("\n");
}

const surpriseColumns: Column<Surprise>[] = [
  { head: "TRACK", cell: (row) => row.track },
  { head: "DAYS", align: "right", cell: (row) => row.window },
  { head: "ACTS", align: "right", cell: (row) => row.observed },
  { head: "USUAL", align: "right", cell: (row) => row.expected.toFixed(1) },
  { head: "BITS", align: "right", cell: (row) => row.bits.toFixed(1) },
  { head: "WHY", cell: (row) => row.because },
];

const dayColumns: Column<SeriesDay>[] = [
  { head: "DAY", cell: (row) => row.day },
  { head: "VERBAL COOP", align: "right", cell: (row) => row.counts["verbal-cooperation"] },
  { head: "MATERIAL COOP", align: "right", cell: (row) => row.counts["material-cooperation"] },
  { head: "VERBAL CONFLICT", align: "right", cell: (row) => row.counts["verbal-conflict"] },
  { head: "MATERIAL CONFLICT", align: "right", cell: (row) => row.counts["material-conflict"] },
  { head: "SCALE", align: "right", cell: (row) => row.scale?.toFixed(1) ?? "-" },
];

function direction({ actor, recipient, norm, series, surprises }: DirectedRelation): string {
  const active = series.filter((day) => day.scale !== null);
  const past = `${norm.days} days of past${norm.provisional ? " (provisional: fewer than 90)" : ""}`;
  const days = active.length > 0 ? table(dayColumns, active) : "no counted act in this time\n";
  return `${actor} to ${recipient}, against ${past}\n${table(surpriseColumns, surprises)}\n${days}`;
}

const names = (parties: { name: string; country: string | null }[]) =>
  parties.map((party) => party.country ?? party.name).join(", ");

const eventColumns: Column<StoredEvent>[] = [
  { head: "DAY", cell: (row) => (row.day === null ? "unknown" : row.day + (row.dayFrom === "publication" ? "*" : "")) },
  { head: "WHO", cell: (row) => names(row.event.actors) },
  { head: "DID", cell: (row) => row.event.type },
  { head: "TO WHOM", cell: (row) => names(row.event.recipients) },
  { head: "FACT", cell: (row) => row.event.factuality },
  { head: "REPORTS", align: "right", cell: (row) => row.reports },
  {
    head: "SENTENCE (* dated by publication)",
    cell: (row) => `${row.event.evidence.text} [${row.outlet ?? "unknown outlet"}]`,
  },
];
