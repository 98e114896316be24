import type { Commitment, Wording } from "../../../model/commitment.ts";
import type { Uttered } from "../merge/uttered.ts";
import { type Course, courseOf } from "../status/course.ts";
import type { Fact } from "../status/fact.ts";
import { STATUS_SETTINGS, type StatusSettings } from "../status/settings.ts";
import { type Deadline, deadlineOf } from "../wording/deadline.ts";
import { driftBetween } from "../wording/drift.ts";
import type { Meaning } from "../wording/meaning.ts";
import { factOf, type Linked, stands } from "./links.ts";
import type { RuledStatus } from "./rulings.ts";

/** All that is known of a commitment on a day. */
export interface Known {
  /** Oldest known first, at least one. */
  utterances: readonly Uttered[];
  meaning: Meaning;
  linked: readonly Linked[];
  /** Words by which the side took back what it had said. */
  opposites: readonly Uttered[];
  ruled: RuledStatus | null;
  asOf: string;
}

/** The record of a commitment as known on a day. */
export function commitmentOf(known: Known, settings: StatusSettings = STATUS_SETTINGS): Commitment {
  const { utterances, meaning, linked } = known;
  const said = utterances.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("A commitment has at least one wording.");
  const course = courseOf(meaning, factsOf(known), known.asOf, settings);
  const { speaker } = first.statement;
  return {
    id: utterances[0]?.id ?? first.id,
    kind: meaning.kind,
    speaker: { name: speaker.name, country: speaker.country },
    speakers: [...new Set(said.map(({ statement }) => statement.speaker.name))],
    side: meaning.side,
    addressees: meaning.addressees,
    words: last.statement.content.text,
    condition: meaning.condition,
    action: meaning.action,
    deadline: newestDeadline(said)?.day ?? null,
    firstDay: first.day,
    lastDay: last.day,
    wordings: said.map((utterance, place) => wordingOf(utterance, said[place - 1] ?? null)),
    links: shown(linked, settings.mostLinks),
    ...statusOf(course, known),
    conditionSources: course.conditionSources,
    daysTaken: course.daysTaken,
  };
}

/** The deadline that was given last. */
export function newestDeadline(said: readonly Uttered[]): Deadline | null {
  const given = said.map(({ statement, day }) => deadlineOf(statement, day)).filter((each) => each !== null);
  return given.at(-1) ?? null;
}

function factsOf({ utterances, linked, opposites }: Known): Fact[] {
  return [
    ...utterances.map(({ statement, day, knownDay }): Fact => {
      const deadline = deadlineOf(statement, day);
      return { what: "word", day: knownDay, speaker: statement.speaker.name, deadline };
    }),
    ...linked.filter(({ link }) => stands(link)).map(factOf),
    ...opposites.map(({ statement, knownDay }): Fact => {
      return { what: "opposite", day: knownDay, speaker: statement.speaker.name, words: statement.content.text };
    }),
  ];
}

/** An analyst's word stands above what events say. */
function statusOf(
  { steps }: Course,
  { ruled, asOf }: Known,
): Pick<Commitment, "status" | "since" | "because" | "decidedBy" | "history"> {
  const last = steps.at(-1) ?? { day: asOf, status: "open" as const, because: "Nothing is known of it yet." };
  const { status, day: since, because } = last;
  if (ruled === null) return { status, since, because, decidedBy: null, history: steps };
  const word = { day: ruled.day, status: ruled.status, because: `${ruled.by} decided so: ${ruled.note}` };
  const history = [...steps.filter(({ day }) => day <= ruled.day), word];
  return { status: word.status, since: word.day, because: word.because, decidedBy: ruled.by, history };
}

function wordingOf(utterance: Uttered, before: Uttered | null): Wording {
  const { statement, documentId, title, outlet, url, publishedAt, day, knownDay, reports } = utterance;
  const { kind, speaker, content, condition, evidence, probability, quoted } = statement;
  const told = { documentId, title, outlet, url, publishedAt, day, knownDay, reports };
  const drift = before === null ? null : driftOf(before, utterance);
  return {
    ...told,
    statementId: statement.id,
    kind,
    speaker: { name: speaker.name, country: speaker.country },
    content,
    condition: condition && { start: condition.start, end: condition.end, text: condition.text },
    evidence,
    probability,
    quoted,
    drift,
  };
}

/** Drifts by the later wording, as they are asked for again and again. */
const drifts = new WeakMap<Uttered, { before: Uttered; drift: string | null }>();

function driftOf(before: Uttered, after: Uttered): string | null {
  const kept = drifts.get(after);
  if (kept?.before === before) return kept.drift;
  const drift = driftBetween(before, after);
  drifts.set(after, { before, drift });
  return drift;
}

function shown(linked: readonly Linked[], most: number): Commitment["links"] {
  const links = linked.map(({ link }) => link);
  return (["condition", "action"] as const)
    .flatMap((side) => links.filter((link) => link.side === side).slice(0, most))
    .toSorted((a, b) => links.indexOf(a) - links.indexOf(b));
}
