import type { Extent, Match, MeantAct } from "../../model/commitment.ts";
import { dayNumber } from "../../model/day.ts";
import type { StoredEvent } from "../../model/filing.ts";
import { type Nearness, actNearness } from "./acts.ts";
import { WEIGHTS } from "./codebook.ts";
import { type Fit, type PartyFit, accusedFit, partyFit } from "./parties.ts";
import { type ReadText, readText } from "./text.ts";
import { type ThingFit, thingFit } from "./things.ts";

/** All that is compared. */
interface Compared {
  act: Nearness;
  parties: PartyFit;
  thing: ThingFit;
  /** Share of the telling words of what was meant that the event has. */
  words: number;
  alleged: boolean;
}

/**
 * How well an event fits what was meant: a logistic score over the parties, the kind of act, what it is about, the words and
 * the days, with the weights of `codebook/ledger/weights.yaml`.
 *
 * @param when.said the ISO day on which the words were said: what came before them is no link
 * @param when.deadline the ISO day by which it was to come, `null` where none was given
 * @returns `null` where no relation is worth showing
 */
export function match(
  meant: MeantAct,
  stored: StoredEvent,
  when: { said: string; deadline: string | null },
): Match | null {
  const { event } = stored;
  const day = stored.day ?? stored.knownDay;
  if (day < when.said.slice(0, 10) || event.factuality === "hypothetical") return null;
  const wanted = readText(meant.words);
  const parties = partyFit(meant, event, wanted.states);
  const accused = event.type === "ACCUSE" && !meant.types.includes("ACCUSE") ? accusedFit(meant, event) : null;
  if (isStranger(parties) && (accused === null || accused.actor !== "fits")) return null;
  const told = readText(event.evidence.text);
  const straight = compare(meant, { parties, told, wanted, stored, alleged: false });
  const alleged = accused && compare(meant, { parties: accused, told, wanted, stored, alleged: true });
  const best = alleged && sum(alleged, stored, when, day) > sum(straight, stored, when, day) ? alleged : straight;
  const score = Math.round(1000 / (1 + Math.exp(-sum(best, stored, when, day)))) / 1000;
  if (score < WEIGHTS.least) return null;
  const contrary = isContrary(meant, best.act, event.factuality === "negated");
  return {
    score,
    extent: contrary ? "contrary" : extentOf(meant, best, stored),
    because: reason(best, contrary, stored),
  };
}

function isStranger({ actor, recipient }: PartyFit): boolean {
  return actor === "differs" && recipient === "differs";
}

interface Material {
  parties: PartyFit;
  wanted: ReadText;
  told: ReadText;
  stored: StoredEvent;
  alleged: boolean;
}

function compare(meant: MeantAct, { parties, wanted, told, stored, alleged }: Material): Compared {
  const type = alleged ? (meant.types[0] ?? stored.event.type) : stored.event.type;
  const act = actNearness({ acts: wanted.acts, types: meant.types }, { acts: told.acts, type });
  const shared = [...wanted.stems].filter((stem) => told.stems.has(stem)).length;
  const words = wanted.stems.size === 0 ? 0 : shared / Math.min(wanted.stems.size, 6);
  return { act, parties, thing: thingFit(wanted.things, told.things), words: Math.min(1, words), alleged };
}

function sum(
  { act, parties, thing, words, alleged }: Compared,
  { event }: StoredEvent,
  when: { deadline: string | null },
  day: string,
): number {
  const value = (fit: Fit, weights: { fits: number; differs: number }) => (fit === "open" ? 0 : weights[fit]);
  return (
    WEIGHTS.start +
    WEIGHTS.act * Math.max(act.near, act.contrary) +
    value(parties.actor, WEIGHTS.actor) +
    value(parties.recipient, WEIGHTS.recipient) +
    (thing.fit === "open" || (act.loose && thing.fit === "differs") ? 0 : WEIGHTS.thing[thing.fit]) +
    WEIGHTS.words * words +
    (event.factuality === "future" ? WEIGHTS.announced : 0) +
    (alleged ? WEIGHTS.alleged : 0) +
    (event.historical ? WEIGHTS.historical : 0) +
    WEIGHTS.doubt * (1 - event.confidence) +
    lateness(when.deadline, day)
  );
}

function lateness(deadline: string | null, day: string): number {
  const [due, came] = [dayNumber(deadline), dayNumber(day)];
  const { graceDays, perYear, most } = WEIGHTS.late;
  if (due === null || came === null || came <= due + graceDays) return 0;
  return Math.max(most, (perYear * (came - due - graceDays)) / 365);
}

/** What was meant not to happen happens, what was to happen is denied, or the reverse of it is done. */
function isContrary({ negated }: MeantAct, { near, contrary }: Nearness, denied: boolean): boolean {
  const reversed = contrary >= WEIGHTS.contrary && contrary > near;
  return [negated, denied, reversed].filter(Boolean).length % 2 === 1;
}

/** Words without the deed, a part of those concerned, or a part of what it is about. A kind of what was banned is a part of the ban. */
function extentOf(meant: MeantAct, { act, parties, thing, alleged }: Compared, { event }: StoredEvent): Extent {
  const promised = event.factuality === "future" || (act.promised && !meant.types.includes("AGREE"));
  const eased = thing.narrower && event.type === "RETREAT";
  return promised || alleged || thing.some || eased || parties.some ? "part" : "whole";
}

function reason({ act, parties, thing, alleged }: Compared, contrary: boolean, { event }: StoredEvent): string {
  const sides = [side("actor", parties.actor), side("recipient", parties.recipient)].filter((each) => each !== null);
  const certainty = {
    actual: [],
    future: ["it is announced and not yet done"],
    hypothetical: ["it is only possible"],
    negated: ["the report says that it did not happen"],
  }[event.factuality];
  const parts = [
    act.because,
    ...sides,
    ...(thing.because === null ? [] : [thing.because]),
    ...(alleged ? ["it is alleged, not told as a fact"] : []),
    ...certainty,
    ...(contrary ? ["so it shows the contrary"] : []),
  ];
  const sentence = parts.join("; ");
  return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
}

function side(name: string, fit: Fit): string | null {
  return { fits: `the ${name} fits`, differs: `the ${name} is another`, open: null }[fit];
}
