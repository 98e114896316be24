import type { Clause, TokenRange } from "../../language/doc.ts";
import { sidesIn } from "../parties/party.ts";
import { headOf } from "../reading.ts";
import { personIn } from "./person-name.ts";
import { namesake, speakerName, speaksForNobody } from "./speaker.ts";
import type { Sources, Utterance } from "./utterance.ts";
import { vocabulary } from "./vocabulary.ts";

/** `Traders said they expected ...`: a pronoun inside somebody's words is that somebody. */
export function speakerOf(
  { reading, voices, discourse, standing }: Sources,
  clause: Clause,
  speaker: TokenRange,
): Utterance["speaker"] | null {
  const voice = voices.over(clause.verb);
  if (voice && voice.name !== "" && voice.cue !== "" && reading.tag(speaker.start) === "PRON") {
    const { name, entity, country } = voice;
    return { name, entity, country };
  }
  const side = sidesIn(reading, speaker, "actor", discourse)[0];
  const nobody = speaksForNobody(reading, speaker);
  const known = side || nobody ? null : namesake(reading, speaker);
  const pronoun = reading.tag(speaker.start) === "PRON" && speaker.end - speaker.start === 1;
  const named =
    pronoun ||
    vocabulary().indefinite.has(reading.word(speaker.start)) ||
    reading.tag(headOf(reading, speaker)) === "PROPN";
  if (!side && !nobody && !known && !named) return null;
  const entity = side?.entity ?? known?.entity ?? personIn(reading, speaker, headOf(reading, speaker));
  const name = speakerName(reading, speaker, entity);
  const country = nobody ? null : (side?.country ?? known?.country ?? standing.get(name) ?? null);
  return { name, entity, country };
}

/** Whether those who are asked are not the speaker's own people: `asked the two neighbours to keep their forces back`. */
export function isForeign(
  { reading, discourse }: Sources,
  clause: Clause,
  content: TokenRange,
  own: string | null,
): boolean {
  const asked = clause.objects[0] ?? clause.prepositions.find(({ end }) => end <= content.start)?.object;
  if (own === null) return false;
  if (!asked) return reading.word(content.start - 1) === "for";
  const sides = sidesIn(reading, asked, "recipient", discourse);
  if (sides.length > 0) return sides.some(({ country }) => country !== own);
  const head = headOf(reading, asked);
  return (
    !vocabulary().domestic.has(reading.lemma(head)) &&
    (reading.word(asked.start) === "the" || reading.tag(head) === "PRON")
  );
}
