import type { Report, TokenRange } from "../../language/doc.ts";
import type { Discourse } from "../parties/discourse.ts";
import { lexicon } from "../frames/lexicon.ts";
import { sidesIn } from "../parties/party.ts";
import type { Side } from "../parties/side.ts";
import type { Reading } from "../reading.ts";
import { setOffReports } from "./set-off-attribution.ts";
import { speakerName } from "./speaker.ts";

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
  /** The innermost voice over a token, `null` for the outlet's own words. */
  over(token: number): Voice | null;
}

export function findVoices(reading: Reading, discourse: Discourse): Voices {
  const apart = setOffReports(reading);
  const replaced = new Set(apart.map(({ cueToken }) => cueToken));
  const told = reading.doc.reports.map((report) => voiceOf(reading, report, discourse));
  const besides = apart.map((report) => voiceOf(reading, report, discourse));
  const besideAt = new Int32Array(besides.length > 0 ? reading.doc.starts.length : 0).fill(-1);
  for (const [index, { report }] of besides.entries()) besideAt.fill(index, report.start, report.end);
  const over = (token: number): Voice | null => {
    const voice = told[reading.reportOf[token] ?? -1];
    const stands = voice && voice.name !== "" && !replaced.has(voice.report.cueToken);
    return stands ? voice : (besides[besideAt[token] ?? -1] ?? (voice && !replaced.has(voice.report.cueToken) ? voice : null));
  };
  return { all: [...told.filter(({ report }) => !replaced.has(report.cueToken)), ...besides], over };
}

function voiceOf(reading: Reading, report: Report, discourse: Discourse): Voice {
  const { speaker, cue } = report;
  if (!speaker || isTime(reading, speaker) || isUnknown(reading, speaker))
    return { report, name: "", entity: -1, country: null, cue };
  const side = ownersOffice(reading, report, speaker, discourse) ?? sidesIn(reading, speaker, "actor", discourse)[0];
  const country = side && !speaksForNobody(reading, speaker) ? side.country : null;
  return { report, name: speakerName(reading, speaker), entity: side?.entity ?? -1, country, cue };
}

/** `Iran will ..., its foreign minister said`: the office belongs to whom the words before are about. */
function ownersOffice(reading: Reading, report: Report, speaker: TokenRange, discourse: Discourse): Side | undefined {
  if (!POSSESSIVE.has(reading.word(speaker.start)) || report.start > speaker.start) return undefined;
  const first = (reading.clausesOf[report.sentence] ?? []).find(
    (index) => (reading.doc.clauses[index]?.verb ?? -1) >= report.start,
  );
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

/** Analysts, experts and the like speak for themselves, whatever their nationality. */
export function speaksForNobody(reading: Reading, speaker: TokenRange): boolean {
  const { nobody } = lexicon();
  for (let i = speaker.start; i < speaker.end; i++)
    if (nobody.has(reading.lemma(i)) || nobody.has(reading.word(i))) return true;
  return false;
}
