import type { Report, TokenRange } from "../../language/doc.ts";
import type { Discourse } from "../parties/discourse.ts";
import { sidesIn } from "../parties/party.ts";
import type { Side } from "../parties/side.ts";
import type { Reading } from "../reading.ts";
import { sideAt } from "../parties/side.ts";
import { announcedReports } from "./announced-reports.ts";
import { nounReports } from "./noun-reports.ts";
import { setOffReports } from "./set-off-attribution.ts";
import { isExpert, namesake, speakerName, speaksForNobody } from "./speaker.ts";

const THIRD = new Set(["he", "she", "it", "they", "both"]);
const POSSESSIVE = new Set(["its", "his", "her", "their"]);

/** Someone whose words a stretch of text is. */
export interface Voice {
  report: Report;
  name: string;
  entity: number;
  /** The state that the speaker stands for; `null` for analysts, the unnamed and the unknown (rule 6). */
  country: string | null;
  cue: string;
}

/** Whose words the text repeats, by token. */
export interface Voices {
  all: Voice[];
  /** The reports that a cue opens or closes, by its token. */
  byCue: Map<number, Voice[]>;
  /** The innermost voice over a token, `null` for the outlet's own words. */
  over(token: number): Voice | null;
}

/** The voices of the engine's reports, of those with an attribution set off by commas, and of set phrases. */
export function findVoices(reading: Reading, discourse: Discourse): Voices {
  const apart = [...setOffReports(reading), ...announcedReports(reading), ...nounReports(reading)];
  const replaced = new Set(apart.map(({ cueToken }) => cueToken));
  const told = reading.doc.reports.map((report) => voiceOf(reading, report, discourse));
  const besides = apart.map((report) => voiceOf(reading, report, discourse));
  const besideAt = new Int32Array(besides.length > 0 ? reading.doc.starts.length : 0).fill(-1);
  for (const [index, { report }] of besides.entries()) besideAt.fill(index, report.start, report.end);
  const over = (token: number): Voice | null => {
    const found = told[reading.reportOf[token] ?? -1];
    const voice = found && !replaced.has(found.report.cueToken) ? found : null;
    const beside = besides[besideAt[token] ?? -1] ?? null;
    const inner = voice && beside && lengthOf(beside.report) < lengthOf(voice.report);
    return voice && voice.name !== "" && !inner ? voice : (beside ?? voice);
  };
  const all = [...told.filter(({ report }) => !replaced.has(report.cueToken)), ...besides];
  return { all, byCue: Map.groupBy(all, ({ report }) => report.cueToken), over };
}

function lengthOf({ start, end }: TokenRange): number {
  return end - start;
}

function voiceOf(reading: Reading, report: Report, discourse: Discourse): Voice {
  const { speaker, cue } = report;
  if (!speaker || isTime(reading, speaker) || isUnknown(reading, speaker))
    return { report, name: "", entity: -1, country: null, cue };
  const own = entityAt(reading, speaker);
  if (speaksForNobody(reading, speaker))
    return { report, name: speakerName(reading, speaker, own), entity: own, country: null, cue };
  const known = officeHolder(reading, speaker) ?? null;
  const side =
    ownersOffice(reading, report, speaker, discourse) ??
    (known ? undefined : sidesIn(reading, speaker, "actor", discourse)[0]);
  const country = side?.country ?? known?.country ?? null;
  const entity = side?.entity ?? known?.entity ?? own;
  return { report, name: speakerName(reading, speaker, entity), entity, country, cue };
}

/** The holder of a bare office that no country is named with: `the minister`. */
function officeHolder(reading: Reading, speaker: TokenRange): ReturnType<typeof namesake> {
  for (let i = speaker.start; i < speaker.end; i++) if (sideAt(reading, i, "recipient") !== null) return null;
  return isExpert(reading, speaker) ? null : namesake(reading, speaker);
}

function entityAt(reading: Reading, { start }: TokenRange): number {
  return reading.doc.mentions[reading.mentionOf[start] ?? -1]?.entity ?? -1;
}

/** `Iran will ..., its foreign minister said`: the office belongs to whom the words before are about. */
function ownersOffice(reading: Reading, report: Report, speaker: TokenRange, discourse: Discourse): Side | undefined {
  if (!POSSESSIVE.has(reading.word(speaker.start)) || report.start > speaker.start) return undefined;
  const first = (reading.clausesOf[report.sentence] ?? []).find((index) => {
    const clause = reading.doc.clauses[index];
    return clause !== undefined && clause.verb >= report.start && (clause.mark === null || clause.mark === "that");
  });
  const subjects = reading.doc.clauses[first ?? -1]?.subjects ?? [];
  return subjects.flatMap((range) => sidesIn(reading, range, "actor", discourse))[0];
}

/** `I`, `you`, and pronouns that point to nobody known. */
function isUnknown(reading: Reading, speaker: TokenRange): boolean {
  const alone = speaker.end - speaker.start === 1 && reading.tag(speaker.start) === "PRON";
  return alone && (reading.mentionOf[speaker.start] ?? -1) < 0 && !THIRD.has(reading.word(speaker.start));
}

function isTime(reading: Reading, speaker: TokenRange): boolean {
  return (reading.timeOf[speaker.end - 1] ?? -1) >= 0;
}
