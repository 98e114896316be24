import type { Extent, Match, MeantAct } from "../../model/commitment.ts";
import type { Event } from "../../model/event.ts";
import type { StoredEvent } from "../../model/filing.ts";
import { type Nearness, actNearness } from "./acts.ts";
import { WEIGHTS } from "./codebook.ts";
import { type PartyFit, accusedFit, partyFit } from "./parties.ts";
import { reasonOf } from "./reason.ts";
import { type Compared, scoreOf } from "./score.ts";
import { type ReadText, readText } from "./text.ts";
import { thingFit } from "./things.ts";

/**
 * How well an event fits what was meant: the parties, the kind of act, what it is about, the words and the days.
 *
 * @param when.said the ISO day on which the words were said: what came before them is no link
 * @param when.deadline the ISO day by which it was to come, `null` where none was given
 * @returns `null` where no relation is worth showing
 */
export function match(
  meant: MeantAct,
  { event, day: known, knownDay }: StoredEvent,
  when: { said: string; deadline: string | null },
): Match | null {
  const day = known ?? knownDay;
  if (day < when.said.slice(0, 10) || event.factuality === "hypothetical") return null;
  const wanted = readText(meant.words);
  const readings = readingsOf(meant, event, wanted.states);
  if (readings.length === 0) return null;
  const told = readText(event.evidence.text);
  const [best] = readings
    .map((reading) => compare(meant, event, { ...reading, wanted, told }))
    .map((compared) => ({ compared, score: scoreOf(compared, event, { day, deadline: when.deadline }) }))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score < WEIGHTS.least) return null;
  const { compared, score } = best;
  const contrary = isContrary(meant, compared.act, event.factuality === "negated");
  const extent = contrary ? "contrary" : extentOf(meant, compared, event);
  return { score, extent, because: reasonOf(compared, event.factuality, contrary) };
}

interface Reading {
  parties: PartyFit;
  alleged: boolean;
}

/** An event is what its type says; an accusation may besides tell that the act was done. None where the pair is another. */
function readingsOf(meant: MeantAct, event: Event, named: ReadonlySet<string>): Reading[] {
  const readings: Reading[] = [];
  const parties = partyFit(meant, event, named);
  if (parties.actor !== "differs" || parties.recipient !== "differs") readings.push({ parties, alleged: false });
  if (event.type === "ACCUSE" && !meant.types.includes("ACCUSE")) {
    const accused = accusedFit(meant, event);
    if (accused.actor === "fits") readings.push({ parties: accused, alleged: true });
  }
  return readings;
}

function compare(
  meant: MeantAct,
  event: Event,
  { parties, alleged, wanted, told }: Reading & { wanted: ReadText; told: ReadText },
): Compared {
  const type = alleged ? (meant.types[0] ?? event.type) : event.type;
  const act = actNearness({ acts: wanted.acts, types: meant.types }, { acts: told.acts, type });
  const words = shared(wanted, told);
  const near = act.unknown ? act.near + WEIGHTS.acts.unknownWords * words : act.near;
  return { act: { ...act, near }, parties, thing: thingFit(wanted.things, told.things), words, alleged };
}

/** Of long sentences nobody repeats all words: so many are enough. */
const WORDS_ENOUGH = 6;

/** A name that both say counts twice: there are fewer of it. */
function shared(wanted: ReadText, told: ReadText): number {
  if (wanted.stems.size === 0) return 0;
  const both = [...wanted.stems].filter((stem) => told.stems.has(stem));
  const named = both.filter((stem) => wanted.names.has(stem) && told.names.has(stem));
  return Math.min(1, (both.length + named.length) / Math.min(wanted.stems.size, WORDS_ENOUGH));
}

/** What was meant not to happen happens, what was to happen is denied, or the reverse of it is done; two of them cancel out. */
function isContrary({ negated }: MeantAct, { near, contrary }: Nearness, denied: boolean): boolean {
  const reversed = contrary >= WEIGHTS.contrary && contrary > near;
  return [negated, denied, reversed].filter(Boolean).length % 2 === 1;
}

/** Words without the deed, a part of those concerned, or a part of what it is about. A kind of what was banned is a part of the ban. */
function extentOf(meant: MeantAct, { act, parties, thing, alleged }: Compared, event: Event): Extent {
  const promised = event.factuality === "future" || (act.promised && !meant.types.includes("AGREE"));
  const eased = thing.narrower && event.type === "RETREAT";
  return promised || alleged || thing.some || eased || parties.some ? "part" : "whole";
}
