import type { Act } from "./act.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Fit } from "../frames/match.ts";
import { headOf, type Reading } from "../reading.ts";

/** Types that answer what another has asked, claimed or offered. */
const ANSWERS = new Set(["REJECT", "CONCEDE", "AGREE"]);

/** The plea behind a refusal: `spurned Delhi's plea` tells of Delhi's request, too; `null` where an act answers nothing named. */
export function answeredAct(reading: Reading, act: Act, { fillers }: Fit): Act | null {
  if (!ANSWERS.has(act.type) || act.joint || act.recipients.length === 0 || act.stance.embedded !== null) return null;
  for (const { range, role, as } of fillers) {
    const head = headOf(reading, range);
    const frame = as === "owned" && role === "R" ? lexicon().answered.get(reading.lemma(head)) : undefined;
    if (!frame) continue;
    return {
      ...act,
      type: frame.type,
      frame,
      trigger: { start: head, end: head + 1 },
      object: null,
      actors: act.recipients,
      recipients: act.actors,
      nominal: true,
      clause: -1,
      stance: { factuality: "actual", embedded: null, announced: false, tentative: false, over: -1, steps: [] },
      certainty: act.certainty * 0.9,
      steps: [`what ${act.type} answers`],
    };
  }
  return null;
}
