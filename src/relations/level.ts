import { LEVEL_NAMES, type Level } from "../model/level.ts";
import type { Surprise } from "../model/relation.ts";
import type { Criterion, LevelCriteria } from "./codebook.ts";

/** A level and the sentence that gives its reason. */
export interface Verdict {
  level: Level;
  because: string;
}

/** The highest level that any window of a pair reaches, with the figures that decided. */
export function judge(surprises: readonly Surprise[], criteria: LevelCriteria): Verdict {
  const judged = surprises
    .filter(({ track, window }) => track === criteria.track && criteria.windows.includes(window))
    .map((each) => ({ surprise: each, level: levelOf(each, criteria) }))
    .toSorted((a, b) => b.level - a.level || b.surprise.bits - a.surprise.bits);
  const [top] = judged;
  if (top === undefined || top.surprise.observed === 0) {
    return {
      level: 1,
      because: `Level 1, ${LEVEL_NAMES[1]}: no ${criteria.track} acts in the last ${Math.max(...criteria.windows)} days.`,
    };
  }
  const { surprise, level } = top;
  return {
    level,
    because: `Level ${level}, ${LEVEL_NAMES[level]}: ${surprise.because} ${shortOf(surprise, level, criteria)}`.trim(),
  };
}

function levelOf(surprise: Surprise, { levels }: LevelCriteria): Level {
  return levels.findLast((criterion) => lacks(surprise, criterion).length === 0)?.level ?? 1;
}

/** What the next level would need besides. */
function shortOf(surprise: Surprise, level: Level, { levels }: LevelCriteria): string {
  const next = levels.find((criterion) => criterion.level > level);
  if (next === undefined) return "No surprise alone leads higher.";
  return `Level ${next.level} needs ${lacks(surprise, next).join(" and ")}.`;
}

function lacks(surprise: Surprise, { bits, acts, stories }: Criterion): string[] {
  const needs = [
    { short: surprise.bits < bits, what: `${bits} bits` },
    { short: surprise.observed < acts, what: `${acts} acts` },
    { short: surprise.stories < stories, what: `${stories} independent stories` },
  ];
  return needs.filter(({ short }) => short).map(({ what }) => what);
}
