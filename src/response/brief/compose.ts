import type { Brief, BriefItem, BriefSection } from "../../model/brief.ts";
import type { Level } from "../../model/level.ts";
import { counted } from "../../warning/watch/look/look.ts";
import type { DraftItem } from "./draft.ts";
import type { BriefInput } from "./input.ts";
import { openScene, type Scene } from "./scene.ts";
import { against } from "./section/against.ts";
import { blindSpots } from "./section/blind-spots.ts";
import { changes } from "./section/changes.ts";
import { commitments } from "./section/commitments.ts";
import { dates } from "./section/dates.ts";
import { forecasts } from "./section/forecasts.ts";
import { lead } from "./section/lead.ts";
import { levels } from "./section/levels.ts";
import { knownWords, method } from "./section/method.ts";
import { response } from "./section/response.ts";
import { openSourceList, type SourceList } from "./sources.ts";
import { BRIEF, type SectionId } from "./words/codebook.ts";
import { legible, shortened } from "./words/legible.ts";
import { dayIn, dayWords } from "./words/plain.ts";

/** The sections in the order of reading, each with the most items that it tells. */
const SECTIONS: readonly [id: SectionId, draft: (scene: Scene) => DraftItem[], most: number][] = [
  ["levels", levels, BRIEF.most.levels],
  ["changes", changes, BRIEF.most.changes],
  ["commitments", commitments, BRIEF.most.commitments],
  ["dates", dates, BRIEF.most.dates],
  ["forecasts", forecasts, BRIEF.most.forecasts + BRIEF.most.voiced],
  ["against", against, BRIEF.most.levels],
  ["response", response, BRIEF.most.response],
  ["blind", blindSpots, BRIEF.most.blind],
  ["method", method, Number.POSITIVE_INFINITY],
];

/**
 * Composes a brief: short sentences, each with its numbered sources or the mark of what it rests on instead. Sources are numbered in the
 * order of their first use, each document once; nothing that became known after the day is cited. A likelihood is given in the terms of
 * ICD 203 (Analytic Standards, 2015) with its number, confidence in a sentence of its own. Pure: the same input gives the same brief.
 */
export function composeBrief(input: BriefInput): Brief {
  const scene = openScene(input);
  const sources = openSourceList(input.day);
  const opening = sources.numbered(lead(scene));
  const told = new Set(input.previous?.told);
  const drafts = SECTIONS.map(([id, draft, most]) => {
    const fresh = draft(scene).filter(({ change }) => change === null || !told.has(change));
    return { id, kept: fresh.slice(0, most), left: Math.max(0, fresh.length - most) };
  });
  return {
    id: input.id,
    watch: input.watch,
    title: titleOf(scene),
    day: input.day,
    from: scene.from,
    madeAt: input.madeAt,
    made: input.made,
    exercise: input.exercise,
    level: highest(scene),
    known: legible(knownWords(scene)),
    lead: opening,
    sections: drafts.map(({ id, kept, left }) => section(id, kept, left, sources)),
    sources: sources.all(),
    told: toldBy(
      input,
      drafts.flatMap(({ kept }) => kept),
    ),
  };
}

/** Named for the day on which it is read, by its readers' own calendar; one made later for a past day, for that day. */
function titleOf({ input, standings }: Scene): string {
  const { watch, day, madeAt, zone } = input;
  const of = watch === null ? "Daily brief" : `Brief on ${standings[0]?.title ?? watch}`;
  const named = madeAt.slice(0, 10) <= day ? dayIn(zone, madeAt) : dayWords(day);
  return `${shortened(of, BRIEF.longest.title)}, ${named}`;
}

function highest({ standings }: Scene): Level | null {
  const all = standings.flatMap(({ state }) => state?.level ?? []);
  return all.length === 0 ? null : (Math.max(...all) as Level);
}

function section(id: SectionId, kept: readonly DraftItem[], left: number, sources: SourceList): BriefSection {
  const { heading, empty } = BRIEF.sections[id];
  const items = kept.map(({ about, level, sentences }): BriefItem => {
    const title = about === null ? null : shortened(about, BRIEF.longest.title);
    return { about: title, level, sentences: sentences.map((each) => sources.numbered(each)) };
  });
  return { id, heading, empty, items: left === 0 ? items : [...items, leftOut(left)] };
}

function leftOut(left: number): BriefItem {
  const text = `${counted(left, "further item")} ${left === 1 ? "is" : "are"} left out here and stand${left === 1 ? "s" : ""} on the board.`;
  return { about: null, level: null, sentences: [{ text, sources: [], basis: "note" }] };
}

/** A second brief of the day leaves out what the first told, too. */
function toldBy({ previous, day }: BriefInput, kept: readonly DraftItem[]): string[] {
  const before = previous !== null && previous.day === day ? previous.told : [];
  return [...new Set([...before, ...kept.flatMap(({ change }) => change ?? [])])].sort();
}
