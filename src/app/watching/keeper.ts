import type { Act } from "../../model/act.ts";
import type { JournalEntry } from "../../model/journal.ts";
import type { WatchState } from "../../model/watch.ts";
import { openAlertBook } from "./alert-book.ts";
import type { AlertLog } from "./alert-log.ts";
import { type Course, type CourseParts, openCourses, told } from "./course.ts";
import type { Heard } from "./heard.ts";
import { evaluatedUntil, evaluationEntry } from "./journal.ts";

/** Keeps watch: evaluates every watch day by day and writes down what changed. */
export interface Keeper {
  /** Evaluates all watches from the last evaluated day to today, from the store as it is. */
  evaluate: () => Promise<void>;
  /** Evaluates today again with what was just filed: far cheaper than `evaluate`, which it falls back to. */
  hear: (heard: Heard) => Promise<void>;
  /** The newest evaluated day, by whichever process; `null` before the first. */
  until: () => Promise<string | null>;
}

export interface KeeperParts extends CourseParts {
  alertLog: AlertLog;
  today: () => Promise<string>;
  now: () => Date;
  /** Lets the ledgers take in what was filed. */
  refresh: () => Promise<void>;
}

/** A keeper over a store. Two of them over one store, in two processes perhaps, write nothing twice. */
export function createKeeper(parts: KeeperParts): Keeper {
  let courses: Course[] = [];
  let evaluated: string | null = null;

  const write = async (states: readonly WatchState[], today: string): Promise<void> => {
    const entries = await decided(parts, courses, states, today);
    await parts.store.record(entries);
    evaluated = today;
  };

  const evaluate = async (): Promise<void> => {
    const today = await parts.today();
    const since = await evaluatedUntil(parts.store);
    courses = await openCourses(parts, today);
    const states = courses.flatMap(({ replay }) => replay.advance(today));
    await write(since === null ? states : states.filter(({ day }) => day >= since), today);
  };

  return {
    evaluate,
    until: () => evaluatedUntil(parts.store),
    async hear(heard) {
      await parts.refresh();
      const today = await parts.today();
      const goesOn = evaluated !== null && today >= evaluated;
      if (!goesOn || !courses.every((course) => learn(course, heard))) return evaluate();
      const again = today === evaluated;
      const concerned = again ? courses.filter((course) => concerns(course, heard)) : courses;
      await write(
        concerned.flatMap(({ replay }) => (again ? (replay.again() ?? []) : replay.advance(today))),
        today,
      );
    },
  };
}

/** Lets a course take in what concerns it; `false` where the past itself has changed. */
function learn(course: Course, heard: Heard): boolean {
  return course.replay.learn({ acts: ownActs(course, heard), reports: heard.reports });
}

/** Whether today's standing may have changed: by acts of its own, or because somebody was heard again. */
function concerns(course: Course, heard: Heard): boolean {
  const waits = course.said === null || course.said.dark.length > 0 || course.said.noData === true;
  return waits || asksOfConditions(course) || ownActs(course, heard).length > 0;
}

/** A condition may come about between others than the sides of the watch. */
function asksOfConditions({ watch }: Course): boolean {
  return watch.indicators.some(({ observable }) => observable.looks === "conditions");
}

function ownActs({ pairs }: Course, { acts }: Heard): Act[] {
  return acts.filter(({ actor, recipient }) => pairs.has(`${actor} ${recipient}`));
}

/** What the states, day by day, are worth writing: standings, alerts, and that the days were evaluated. */
async function decided(
  { alertLog, now }: KeeperParts,
  courses: readonly Course[],
  states: readonly WatchState[],
  today: string,
): Promise<JournalEntry[]> {
  const at = now().toISOString();
  const book = openAlertBook(await alertLog(), at);
  const watches = courses.map(({ watch }) => watch);
  const courseOf = new Map(courses.map((course) => [course.watch.id, course]));
  const days = [...Map.groupBy(states, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = days.flatMap(([, ofDay]) => [
    ...ofDay.flatMap((state) => told(courseOf.get(state.watch) as Course, state, today, at)),
    ...book.decide(ofDay, watches),
  ]);
  return [...entries, evaluationEntry(today, watches.length, at)];
}
