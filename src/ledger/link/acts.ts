import type { EventType } from "../../model/event.ts";
import { isVague, type ReadAct, typesOf } from "../meant/acts.ts";
import { ACTS } from "../meant/codebook.ts";
import { areContrary, nearness, WEIGHTS } from "./codebook.ts";

/** How near two acts are. */
export interface Nearness {
  /** 0 to 1. */
  near: number;
  /** 0 to 1: how surely the event shows the opposite. */
  contrary: number;
  /** What it is about and what it is done with cannot be told apart. */
  loose: boolean;
  /** Neither the coder nor the words tell what was meant: other words must. */
  unknown: boolean;
  /** The event is a promise of the act, not the act. */
  promised: boolean;
  /** What tells it, as a part of a sentence. */
  because: string;
}

interface Told {
  acts: readonly ReadAct[];
  types: readonly EventType[];
}

const { acts: NEAR } = WEIGHTS;
/** From which nearness on two types may stand for each other. */
const SAME_KIND = 0.4;
/** Types that are words: what they speak of is not done by them. */
const SPOKEN: ReadonlySet<EventType> = new Set(["THREATEN", "REQUEST", "ACCUSE", "CONSULT"]);

/** How near an event's act is to what was meant, by the acts that the words of both tell and by the types. */
export function actNearness(meant: Told, event: { acts: readonly ReadAct[]; type: EventType }): Nearness {
  const clear = meant.acts.filter((act) => !isVague(act));
  const read = clear.length > 0 ? clear : meant.acts;
  const common = {
    loose: read.some(({ act }) => ACTS.acts[act]?.loose === true),
    unknown: meant.types.length === 0,
    promised: event.type === "AGREE" || event.acts.some(({ act }) => act === "agree"),
  };
  const byActs = nearestActs(clear, event);
  const byType = typeNearness(meant.types, event.type);
  const undoes = byType < 0.5 && meant.types.slice(0, 2).some((type) => areContrary(type, event.type));
  if (byActs.near > 0) {
    const contrary = byActs.contrary * (undoes ? 1 : 0.5);
    return {
      ...common,
      near: undoes && byActs.contrary >= byActs.near ? 0 : byActs.near,
      contrary,
      because: byActs.because,
    };
  }
  if (meant.types.length === 0)
    return { ...common, near: NEAR.unknown, contrary: byActs.contrary, because: "the words leave the act open" };
  const told = clear.length > 0 && event.acts.length > 0;
  const contrary = Math.max(byActs.contrary, undoes && !told ? NEAR.typeAlone : 0);
  const near = nearnessOfType(meant, byType, told);
  const because =
    near > 0
      ? `${event.type} is ${byType === 1 ? "a type" : "near a type"} that was meant`
      : `${event.type} was not meant`;
  return { ...common, near: contrary >= WEIGHTS.contrary ? Math.min(near, 0.2) : near, contrary, because };
}

/** How near an event is by its type, where its words tell no act that was meant. `told`: both tell acts, other ones. */
function nearnessOfType({ acts, types }: Told, byType: number, told: boolean): number {
  if (acts.length > 0 && acts.every(isVague)) return (byType > 0.5 ? 1 : byType) * NEAR.vague;
  // Any of several types was meant, because the words do not tell which.
  if (acts.length === 0 && types.length > 2) return (byType > 0.5 ? 1 : byType) * NEAR.open;
  return byType * (told ? NEAR.otherAct : NEAR.typeAlone);
}

/** The nearest of the acts that both tell, and how near the reverse of one is. */
function nearestActs(wanted: readonly ReadAct[], event: { acts: readonly ReadAct[]; type: EventType }) {
  const best = { near: 0, contrary: 0, because: "" };
  for (const one of wanted)
    for (const way of waysToTell(one))
      for (const seen of event.acts) {
        const near = kinship(way.act, seen.act) * certainty(seen, event.type);
        if (way.undone !== seen.undone) best.contrary = Math.max(best.contrary, near);
        else if (near > best.near) Object.assign(best, { near, because: `both tell of ${nameOf(one)}` });
      }
  return best;
}

/** How surely a word of the sentence tells what the event is: less where the event is of another type, or only words. */
function certainty(seen: ReadAct, type: EventType): number {
  if (type === "AGREE" && seen.act !== "agree") return 1;
  if (typesOf(seen).some((each) => nearness(each, type) >= SAME_KIND)) return 1;
  return SPOKEN.has(type) ? NEAR.spoken : NEAR.otherType;
}

function typeNearness(meant: readonly EventType[], type: EventType): number {
  return Math.max(0, ...meant.map((each) => nearness(each, type)));
}

/** An act, and the end of its opposite. */
function waysToTell(told: ReadAct): Pick<ReadAct, "act" | "undone">[] {
  const opposites = Object.keys(ACTS.acts).filter(
    (name) => ACTS.acts[name]?.opposite === told.act || ACTS.acts[told.act]?.opposite === name,
  );
  return [told, ...opposites.map((act) => ({ act, undone: !told.undone }))];
}

/** 1: the same act; less for wider, narrower and kindred ones. */
function kinship(meant: string, told: string): number {
  if (meant === told) return 1;
  if (widerThan(told).includes(meant)) return NEAR.narrower;
  if (widerThan(meant).includes(told)) return NEAR.wider;
  const kin = (ACTS.acts[meant]?.kin?.includes(told) ?? false) || (ACTS.acts[told]?.kin?.includes(meant) ?? false);
  if (kin) return NEAR.kin;
  return widerThan(meant).some((wider) => widerThan(told).includes(wider)) ? NEAR.sister : 0;
}

function widerThan(act: string): string[] {
  const under = ACTS.acts[act]?.under;
  return under === undefined ? [] : [under, ...widerThan(under)];
}

function nameOf({ act, undone }: ReadAct): string {
  return `${undone ? "the end of " : ""}${act}`;
}
