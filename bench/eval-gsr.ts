import { readFileSync } from "node:fs";
import { codeText } from "../src/coding/sample.ts";
import type { Event } from "../src/model/event.ts";
import { dataFile } from "./data.ts";
import { unitsOf } from "./gold-units.ts";
import type { Line } from "./row.ts";

interface GsrParty {
  code?: string;
}
/** A record of PLOVER's gold standard, as far as it is counted. */
export interface GsrRecord {
  event: string;
  text?: string;
  /** A list, or a word or nothing where there is none. */
  source?: GsrParty[] | string;
  target?: GsrParty[] | string;
}
interface Tally {
  right: number;
  of: number;
}
/** What was right, of how many records it could be asked. */
export interface GsrScore {
  type: Tally;
  typeBetweenStates: Tally;
  dyad: Tally;
}

/** The records name their types as PLOVER did before 2021. */
const RENAMED: Record<string, string> = {
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  FIGHT: "ASSAULT",
};
/** Codes of the records that are not ISO 3166-1 alpha-3. */
const RECODED: Record<string, string> = { JAP: "JPN", ITL: "ITA", VTN: "VNM" };
/** Any intergovernmental body; the records do not tell them apart. */
const BODY = "IGO";
/** Codes that stand for no state and no body of states. */
const NEITHER = new Set(["NGO", "IMG", "ISM"]);

/**
 * Codes each record's text by the whole pipeline. The type is right where one event of the text has it. The dyad is right
 * where one event, of whatever type, joins one source and one target (of joint acts without a target, two sources), in
 * this order or as joint actors; it is asked only of records whose parties are two different states or bodies, since acts
 * within one state are not coded (rule 1). DOCUMENT records describe the file and are passed over.
 */
export function scoreGsr(records: readonly GsrRecord[], bodies: ReadonlySet<string>): GsrScore {
  const score: GsrScore = { type: empty(), typeBetweenStates: empty(), dyad: empty() };
  for (const { event, text, source, target } of records) {
    if (event === "DOCUMENT" || text === undefined) continue;
    const { events } = codeText(text);
    const typed = events.some(({ type }) => type === (RENAMED[event] ?? event));
    count(score.type, typed);
    const pairs = dyads(codes(source), codes(target));
    if (pairs.length === 0) continue;
    count(score.typeBetweenStates, typed);
    count(
      score.dyad,
      events.some((told) => pairs.some(([from, to]) => joins(told, from, to, bodies))),
    );
  }
  return score;
}

function empty(): Tally {
  return { right: 0, of: 0 };
}

function count(tally: Tally, right: boolean): void {
  tally.of += 1;
  if (right) tally.right += 1;
}

function codes(parties: GsrRecord["source"]): string[] {
  if (!Array.isArray(parties)) return [];
  const all = parties.map(({ code }) => RECODED[code ?? ""] ?? code ?? "");
  return all.filter((code) => code !== "" && !NEITHER.has(code));
}

function dyads(sources: readonly string[], targets: readonly string[]): [string, string][] {
  const others = targets.length > 0 ? targets : sources;
  return sources.flatMap((from) =>
    others.filter((to) => to !== from || to === BODY).map((to): [string, string] => [from, to]),
  );
}

function joins(event: Event, from: string, to: string, bodies: ReadonlySet<string>): boolean {
  const states = (parties: Event["actors"]) =>
    [...new Set(parties.map(({ country }) => country))]
      .filter((country) => country !== null)
      .map((country) => (bodies.has(country) ? BODY : country));
  const [actors, recipients] = [states(event.actors), states(event.recipients)];
  const wanted = [from, to].sort().join(">");
  return unitsOf(event, actors, recipients).some(
    ({ pair }) => pair === `${from}>${to}` || (recipients.length === 0 && pair === wanted),
  );
}

/** PLOVER's own gold records through the whole pipeline. */
export function evalGsr(): Line[] {
  const path = dataFile("events", "plover_gsr.txt");
  if (path === null) return [{ name: "PLOVER gold records", leftOut: "events/plover_gsr.txt is not in BONGSU_DATA" }];
  const score = scoreGsr(JSON.parse(readFileSync(path, "utf8")), bodyCodes());
  const row = (name: string, { right, of }: Tally, asked?: string): Line => ({
    name: `PLOVER gold records: ${name}`,
    value: of === 0 ? "-" : right / of,
    unit: `of ${of}`,
    ...(asked === undefined ? {} : { asked }),
  });
  return [
    row("type", score.type, "0.72"),
    row("type, parties of two states", score.typeBetweenStates),
    row("source and target state", score.dyad, "0.80"),
  ];
}

/** The codes of the intergovernmental bodies that the codebook knows. */
function bodyCodes(): Set<string> {
  const table = readFileSync(new URL("../codebook/actors/bodies.tsv", import.meta.url), "utf8");
  return new Set(
    table
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t")[0] ?? "")
      .filter((code) => code !== ""),
  );
}
