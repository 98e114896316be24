import type { EventType, Factuality } from "../../model/event.ts";
import { type Act, states } from "./act.ts";
import { lexicon } from "../frames/lexicon.ts";
import type { Side } from "../parties/side.ts";
import type { Voice } from "../statements/voice.ts";

/** What an act amounts to as an event. */
export interface Verdict {
  type: EventType;
  actors: Side[];
  recipients: Side[];
  factuality: Factuality;
  attribution: Voice | null;
  steps: string[];
}

/** Announced acts that are themselves promises (rule 9). */
const PROMISED: Partial<Record<EventType, EventType>> = {
  AID: "AGREE",
  COOPERATE: "AGREE",
  SUPPORT: "AGREE",
  AGREE: "AGREE",
  RETREAT: "CONCEDE",
  CONCEDE: "CONCEDE",
};
/** Cues that vouch for nothing where nobody is named: `is believed to have struck`. */
const SURMISE = new Set(["believed", "thought", "feared", "suspected", "presumed", "rumoured", "rumored", "assumed"]);
const UNLAWFUL = new Set<EventType>(["ASSAULT", "COERCE", "MOBILIZE", "THREATEN", "PROTEST"]);

/**
 * Decides whether an act is an event, of which type and how certain (coding rules 4, 5, 9, 10, 11, 20).
 *
 * @returns `null` where the act is only spoken of: inside a demand, threat, condition or denial, or in a forecast
 */
export function judge(act: Act, voice: Voice | null): Verdict | null {
  const { stance } = act;
  if (stance.embedded) return null;
  const speaker = voice?.country ?? null;
  const own = states(act.actors);
  const foreignVoice = speaker !== null && !own.includes(speaker);
  const verdict: Verdict = {
    type: act.type,
    actors: act.actors,
    recipients: act.recipients,
    factuality: stance.factuality,
    attribution: voice,
    steps: [],
  };
  if (stance.announced) return announced(act, verdict, voice, foreignVoice);
  if (stance.factuality !== "actual" && voice !== null) return null;
  if (voice !== null && voice.report.speaker === null && !voice.report.quoted && SURMISE.has(voice.cue))
    return { ...verdict, factuality: "hypothetical", steps: [`only "${voice.cue}"`] };
  if (foreignVoice && isCharge(act, speaker)) return charge(act, verdict, voice, speaker);
  return verdict;
}

function announced(act: Act, verdict: Verdict, voice: Voice | null, foreignVoice: boolean): Verdict | null {
  if (act.stance.factuality === "negated" || act.type === "CONSULT" || foreignVoice) return null;
  if (voice !== null && voice.country === null && voice.name !== "") return null;
  if (voice === null && act.stance.tentative) return { ...verdict, factuality: "hypothetical" };
  if (act.stance.factuality === "hypothetical") return voice === null ? verdict : null;
  const promised = act.frame.foretold ? undefined : PROMISED[act.type];
  if (promised)
    return {
      ...verdict,
      type: promised,
      factuality: "actual",
      steps: [`an announced ${act.type} counts as ${promised} (rule 9)`],
    };
  return { ...verdict, factuality: "future" };
}

/** One side's word against the other: the speaker is a party to the dispute. */
function isCharge(act: Act, speaker: string | null): speaker is string {
  if (speaker === null) return false;
  const victims = states(act.recipients);
  const hostile = lexicon().types[act.type].quad === "material-conflict" || UNLAWFUL.has(act.type);
  return hostile && (victims.length === 0 ? UNLAWFUL.has(act.type) : victims.includes(speaker));
}

function charge(act: Act, verdict: Verdict, voice: Voice | null, speaker: string): Verdict | null {
  const accused = act.actors.filter((side) => side.country !== speaker);
  if (voice === null || accused.length === 0) return null;
  const accuser: Side = {
    entity: voice.entity,
    name: voice.name,
    country: speaker,
    sector: null,
    at: voice.report.speaker ?? voice.report,
    certainty: 0.9,
    because: "speaker",
  };
  return {
    ...verdict,
    type: "ACCUSE",
    actors: [accuser],
    recipients: accused,
    factuality: "actual",
    attribution: null,
    steps: [`a party to it tells of ${act.type}, which counts as ACCUSE (rule 5)`],
  };
}
