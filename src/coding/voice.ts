import type { Report, TokenRange } from "../language/doc.ts";
import type { Discourse } from "./discourse.ts";
import { lexicon } from "./lexicon.ts";
import { sidesIn } from "./party.ts";
import { type Reading, textOf } from "./reading.ts";

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
  const all = reading.doc.reports.map((report) => voiceOf(reading, report, discourse));
  return { all, over: (token) => all[reading.reportOf[token] ?? -1] ?? null };
}

function voiceOf(reading: Reading, report: Report, discourse: Discourse): Voice {
  const { speaker, cue } = report;
  if (!speaker) return { report, name: "", entity: -1, country: null, cue };
  const side = sidesIn(reading, speaker, "actor", discourse)[0];
  const country = side && !speaksForNobody(reading, speaker) ? side.country : null;
  return { report, name: textOf(reading, speaker), entity: side?.entity ?? -1, country, cue };
}

/** Analysts, experts and the like speak for themselves, whatever their nationality. */
export function speaksForNobody(reading: Reading, speaker: TokenRange): boolean {
  const { nobody } = lexicon();
  for (let i = speaker.start; i < speaker.end; i++)
    if (nobody.has(reading.lemma(i)) || nobody.has(reading.word(i))) return true;
  return false;
}
