import type { Commitment, CommitmentStatus, MeantAct } from "../../../model/commitment.ts";
import { dayNumber, isoDay } from "../../../model/day.ts";
import type { Deadline } from "../wording/deadline.ts";
import type { Fact } from "./fact.ts";
import { STATUS_SETTINGS, type StatusSettings } from "./settings.ts";
import { isVague } from "./vague.ts";
import { days, quoted, sourcesTold } from "./telling.ts";

/** What was promised, as far as its course depends on it. */
export interface Promised {
  action: MeantAct | null;
  condition: MeantAct | null;
}

export type Step = Commitment["history"][number];

/** The course of a commitment up to a day. */
export interface Course {
  /** Every status, oldest first; never empty once somebody has spoken. */
  steps: Step[];
  /** Independent sources that report the condition. */
  conditionSources: number;
  daysTaken: Commitment["daysTaken"];
}

/** Ends that a new word of the same opens again. */
const REOPENED: ReadonlySet<CommitmentStatus> = new Set(["lapsed", "withdrawn", "not-acted"]);
const WAITING: ReadonlySet<CommitmentStatus> = new Set(["open", "condition-reported", "condition-met"]);

/**
 * Follows a commitment through what became known, up to the end of `asOf` (ISO date).
 *
 * @param facts in any order; those after `asOf` are left out
 */
export function courseOf(
  promised: Promised,
  facts: readonly Fact[],
  asOf: string,
  settings: StatusSettings = STATUS_SETTINGS,
): Course {
  const course = new Walk(promised, settings);
  for (const fact of inOrder(facts, asOf)) {
    course.passTo(fact.day);
    course.take(fact);
  }
  course.passTo(isoDay((dayNumber(asOf) ?? 0) + 1));
  return course.walked();
}

/** Of one day, words come first, then conditions, acts, and what takes them back. */
function inOrder(facts: readonly Fact[], asOf: string): Fact[] {
  const place = ({ what }: Fact) => ["word", "condition", "act", "opposite"].indexOf(what);
  return facts
    .filter(({ day }) => day <= asOf)
    .toSorted((a, b) => (a.day === b.day ? place(a) - place(b) : a.day < b.day ? -1 : 1));
}

class Walk {
  readonly #promised: Promised;
  readonly #settings: StatusSettings;
  readonly #steps: Step[] = [];
  readonly #sources = new Set<string>();
  #deadline: Deadline | null = null;
  #firstWord: string | null = null;
  #reported: string | null = null;
  #met: string | null = null;
  #acted: string | null = null;

  constructor(promised: Promised, settings: StatusSettings) {
    this.#promised = promised;
    this.#settings = settings;
  }

  walked(): Course {
    const [word, acted, reported] = [this.#firstWord, this.#acted, this.#reported];
    const daysTaken =
      acted === null || word === null
        ? null
        : { fromWord: days(word, acted), fromCondition: reported === null ? null : days(reported, acted) };
    return { steps: this.#steps, conditionSources: this.#sources.size, daysTaken };
  }

  take(fact: Fact): void {
    if (fact.what === "word") this.#hear(fact);
    else if (fact.what === "condition") this.#meet(fact);
    else if (fact.what === "act") this.#see(fact);
    else if (WAITING.has(this.#status)) {
      this.#step("withdrawn", fact.day, `${fact.speaker} said the opposite on ${fact.day}: ${quoted(fact.words)}.`);
    }
  }

  /** Lets the days before `day` go by: a deadline passes, or the time in which an act was to be expected. */
  passTo(day: string): void {
    const due = this.#deadline;
    if (due !== null && due.day < day && WAITING.has(this.#status)) {
      this.#deadline = null;
      this.#fallDue(due, dayAfter(due.day, 1));
    }
    if (this.#met === null || this.#status !== "condition-met" || this.#deadline?.of === "act" || this.#unseen) return;
    const over = dayAfter(this.#met, this.#settings.waitDays + 1);
    if (over > day) return;
    const waited = `${this.#settings.waitDays} days went by since the condition was met on ${this.#met}`;
    this.#step("not-acted", over, `${waited}, and no report tells of the act.`);
  }

  /** Whether no event can tell by itself that it was not done. */
  get #unseen(): boolean {
    return this.#promised.action === null || isVague(this.#promised.action, this.#settings);
  }

  get #status(): CommitmentStatus {
    return this.#steps.at(-1)?.status ?? "open";
  }

  #step(status: CommitmentStatus, day: string, because: string): void {
    this.#steps.push({ day, status, because });
  }

  #hear({ day, speaker, deadline }: Fact & { what: "word" }): void {
    const first = this.#firstWord === null;
    this.#firstWord ??= day;
    if (deadline !== null && deadline.day >= day) this.#deadline = deadline;
    if (first) this.#step("open", day, `${speaker} said so on ${day}; ${this.#awaited()}.`);
    else if (REOPENED.has(this.#status)) {
      this.#sources.clear();
      [this.#reported, this.#met] = [null, null];
      this.#step("open", day, `${speaker} said so again on ${day}; ${this.#awaited()}.`);
    }
  }

  #awaited(): string {
    const { action, condition } = this.#promised;
    const until = this.#deadline === null ? "" : `, by ${this.#deadline.day}`;
    if (condition !== null) return `the condition ${quoted(condition.words)} is not reported yet${until}`;
    if (action === null || this.#unseen)
      return `the act is left open, so an analyst must say whether it was done${until}`;
    return action.negated ? `what is not to be done is not reported${until}` : `the act is not reported yet${until}`;
  }

  #meet({ day, extent, source, words, confirmedBy }: Fact & { what: "condition" }): void {
    if (extent === "contrary") return this.#fallAway(day, source, words);
    this.#sources.add(source);
    if (!WAITING.has(this.#status) || this.#status === "condition-met") return;
    this.#reported ??= day;
    const names = sourcesTold([...this.#sources]);
    if (confirmedBy === null && this.#sources.size < this.#settings.sources) {
      if (this.#status !== "open") return;
      this.#step("condition-reported", day, `${names} by ${day} that the condition came about: ${quoted(words)}.`);
      return;
    }
    this.#met = day;
    const who = confirmedBy === null ? "" : `, confirmed by ${confirmedBy}`;
    this.#step("condition-met", day, `${names} by ${day} that the condition came about${who}: ${quoted(words)}.`);
  }

  /** What `unless` or `until` wants to come has come. A denial of a plain condition changes nothing. */
  #fallAway(day: string, source: string, words: string): void {
    if (this.#promised.condition?.negated !== true || !WAITING.has(this.#status)) return;
    this.#step("lapsed", day, `The condition fell away by what ${source} reports on ${day}: ${quoted(words)}.`);
  }

  #see(act: Fact & { what: "act" }): void {
    const { day, extent, happened, source, words, type, confirmedBy } = act;
    if (extent === "contrary") return this.#contradict(act);
    const done = this.#status === "acted" || this.#status === "contradicted" || this.#status === "withdrawn";
    if (done || (extent === "part" && this.#status === "acted-in-part")) return;
    if (confirmedBy === null && !this.#mayCount(act)) return;
    this.#acted = happened;
    const status = extent === "part" ? "acted-in-part" : "acted";
    const since = `${days(this.#firstWord ?? day, happened)} days after the word${this.#sinceCondition(happened)}`;
    this.#step(status, day, `${source} reports the act (${type}) of ${happened}, ${since}: ${quoted(words)}.`);
  }

  #sinceCondition(happened: string): string {
    if (this.#reported === null) return "";
    return ` and ${days(this.#reported, happened)} after the condition was first reported`;
  }

  /**
   * What happened on the day of the first word is what was spoken of, and an act before the condition came about is likelier another one, unless no
   * event can show the condition.
   */
  #mayCount({ day, happened }: Fact & { what: "act" }): boolean {
    const { condition } = this.#promised;
    if (this.#firstWord !== null && happened <= this.#firstWord) return false;
    return condition === null || condition.types.length === 0 || (this.#reported !== null && this.#reported <= day);
  }

  #contradict({ day, type, source, words, happened, confirmedBy }: Fact & { what: "act" }): void {
    if (confirmedBy === null && this.#firstWord !== null && happened <= this.#firstWord) return;
    const restraint = this.#promised.action?.negated === true;
    if (!WAITING.has(this.#status) && !(restraint && this.#status === "acted")) return;
    const back = !restraint && this.#settings.takingBack.includes(type);
    const done = back ? "took it back" : restraint ? "did what was not to be done" : "did the opposite";
    const because = `${source} reports on ${day} that the side ${done} (${type}): ${quoted(words)}.`;
    this.#step(back ? "withdrawn" : "contradicted", day, because);
  }

  #fallDue(due: Deadline, day: string): void {
    const { action, condition } = this.#promised;
    const passed = `The deadline ${due.day} passed`;
    if (due.of === "condition" && condition?.negated === true && this.#status === "open") {
      this.#reported = day;
      this.#met = day;
      this.#step("condition-met", day, `${passed} and ${quoted(condition.words)} is not reported.`);
    } else if (condition !== null && this.#status === "open") {
      this.#step("lapsed", day, `${passed} and the condition was never reported.`);
    } else if (due.of === "act" && !this.#unseen) {
      const kept = action?.negated === true;
      const told = kept ? "what was not to be done is not reported" : "no report tells of the act";
      this.#step(kept ? "acted" : "not-acted", day, `${passed} and ${told}.`);
    }
  }
}

function dayAfter(day: string, count: number): string {
  return isoDay((dayNumber(day) ?? 0) + count);
}
