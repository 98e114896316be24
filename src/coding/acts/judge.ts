import type { LeftOutReason } from "../../model/decision.ts";
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

/** Why an act is no event. */
export interface LeftOut {
  leftOut: LeftOutReason;
  because: string;
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

/** Acts only spoken of that have a rule of their own; the others fall under rule 4. */
const SPOKEN_OF: Readonly<Record<string, LeftOut>> = {
  policy: { leftOut: "policy", because: "a policy line is no act (rule 10)" },
  "domestic matter": { leftOut: "domestic", because: "a domestic matter (rule 1)" },
};

/** Decides whether an act is an event, of which type and how certain, or why it is none (coding rules 4, 5, 9, 10, 11, 20). */
export function judge(act: Act, voice: Voice | null): Verdict | LeftOut {
  const { stance } = act;
  if (stance.embedded)
    return SPOKEN_OF[stance.embedded] ?? { leftOut: "spoken-of", because: "only spoken of, not told as done (rule 4)" };
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
  if (stance.factuality !== "actual" && voice !== null) return weighedBy(voice);
  if (voice !== null && voice.report.speaker === null && !voice.report.quoted && SURMISE.has(voice.cue))
    return { ...verdict, factuality: "hypothetical", steps: [`only "${voice.cue}"`] };
  if (foreignVoice && isCharge(act, speaker)) return charge(act, verdict, voice, speaker);
  return verdict;
}

function announced(act: Act, verdict: Verdict, voice: Voice | null, foreignVoice: boolean): Verdict | LeftOut {
  if (act.stance.factuality === "negated")
    return { leftOut: "planned-not", because: "what is not to be done is no act (rule 10)" };
  if (act.type === "CONSULT")
    return { leftOut: "appointment", because: "a meeting or visit to come is an appointment at most (rule 9)" };
  if (foreignVoice)
    return {
      leftOut: "foretold-by-another",
      because: `foretold only by ${nameOf(voice)}, another than its actor (rule 4)`,
    };
  if (voice !== null && voice.country === null && voice.name !== "")
    return { leftOut: "foretold-by-expert", because: `foretold only by ${nameOf(voice)}, for no state (rule 6)` };
  if (voice === null && act.stance.tentative) return { ...verdict, factuality: "hypothetical" };
  if (act.stance.factuality === "hypothetical") return voice === null ? verdict : weighedBy(voice);
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

function weighedBy(voice: Voice): LeftOut {
  return {
    leftOut: "weighed-by-speaker",
    because: `only as ${nameOf(voice)} has it, and not as done (rule 11)`,
  };
}

function nameOf(voice: Voice | null): string {
  return voice?.name || "somebody unnamed";
}

/** One side's word against the other: the speaker is a party to the dispute. */
function isCharge(act: Act, speaker: string | null): speaker is string {
  if (speaker === null) return false;
  const victims = states(act.recipients);
  const hostile = lexicon().types[act.type].quad === "material-conflict" || UNLAWFUL.has(act.type);
  return hostile && (victims.length === 0 ? UNLAWFUL.has(act.type) : victims.includes(speaker));
}

function charge(act: Act, verdict: Verdict, voice: Voice | null, speaker: string): Verdict | LeftOut {
  const accused = act.actors.filter((side) => side.country !== speaker);
  if (voice === null || accused.length === 0)
    return { leftOut: "own-charge", because: "a party's word against nobody but itself (rule 5)" };
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
