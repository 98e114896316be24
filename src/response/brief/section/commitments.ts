import type { Commitment, Link } from "../../../model/commitment.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { type Citation, type DraftItem, type DraftSentence, found, item } from "../draft.ts";
import { citationOfTold, type Scene } from "../scene.ts";
import { BRIEF } from "../words/codebook.ts";
import { shortened } from "../words/legible.ts";
import { speakerWords } from "../words/speaker.ts";
import { daysBetween, dayWords, sentence } from "../words/plain.ts";

/** The part of a reason that repeats who said it and when. */
const SAID_SO = /^[^;]* said so on \d{4}-\d{2}-\d{2}; /;

/** Commitments whose status changed, then those that still bind, those nearest to their condition first. */
export function commitments(scene: Scene): DraftItem[] {
  const concerned = scene.input.commitments.filter((each) => concerns(each, scene));
  const changed = concerned.filter((each) => scene.covers(each.since));
  const standing = concerned.filter((each) => !scene.covers(each.since) && BRIEF.standing.includes(each.status));
  return [...changed.sort(newestFirst), ...standing.sort(nearestFirst)].map((each) => commitmentItem(each, scene));
}

function concerns(commitment: Commitment, { input, betweenSides }: Scene): boolean {
  const { side, addressees, condition, action, firstDay } = commitment;
  const meant = [condition, action].flatMap((each) => [...(each?.actors ?? []), ...(each?.recipients ?? [])]);
  return firstDay <= input.day && betweenSides([...side, ...addressees, ...meant]);
}

function newestFirst(a: Commitment, b: Commitment): number {
  return Number(a.since < b.since) - Number(a.since > b.since) || Number(a.id > b.id) - Number(a.id < b.id);
}

/** A condition that came about before one that is only spoken of; of those, what was said last. */
function nearestFirst(a: Commitment, b: Commitment): number {
  const near = BRIEF.standing.indexOf(b.status) - BRIEF.standing.indexOf(a.status);
  return near || Number(a.lastDay < b.lastDay) - Number(a.lastDay > b.lastDay) || newestFirst(a, b);
}

function commitmentItem(commitment: Commitment, scene: Scene): DraftItem {
  const { id, status, since } = commitment;
  const change = scene.covers(since) ? `commitment/${id}/${since}/${status}` : null;
  return item([said(commitment, scene), statusSentence(commitment, scene), ...deadline(commitment, scene)], { change });
}

/** Who said what, with its newest words and how often it was said. */
function said(commitment: Commitment, { input }: Scene): DraftSentence {
  const known = commitment.wordings.filter(({ knownDay }) => knownDay <= input.day);
  const newest = known.at(-1);
  const who = speakerWords(newest?.speaker ?? commitment.speaker, input.named);
  const words = shortened(newest?.content.text ?? commitment.words, BRIEF.longest.quote);
  const condition = newest?.condition ?? null;
  const ifs = condition === null || words.includes(condition.text) ? "" : `, on the condition “${condition.text}”`;
  const again = known.length > 1 ? ` (${counted(known.length, "time")} since ${dayWords(commitment.firstDay)})` : "";
  const how = BRIEF.commitments[commitment.kind];
  const text = `On ${dayWords(newest?.day ?? commitment.lastDay)} ${who} ${how}${again}: “${words}”${ifs}`;
  const cites = known.toReversed().map((each) => citationOfTold(each, each.evidence.text));
  return found(sentence(text), cites.slice(0, BRIEF.most.cited));
}

function statusSentence(commitment: Commitment, scene: Scene): DraftSentence {
  const { status, since, because, conditionSources, decidedBy, links } = commitment;
  const sources = status === "condition-reported" ? `, by ${counted(conditionSources, "independent source")}` : "";
  const by = decidedBy === null ? "" : `, as ${decidedBy} decided`;
  const when = status === "open" && decidedBy === null ? "" : `since ${dayWords(since)} `;
  const why = scene.clause(because.replace(SAID_SO, ""));
  const held = links.filter(({ standing }) => standing === "automatic" || standing === "confirmed");
  const cites = held.slice(0, BRIEF.most.cited).map((each) => scene.cite([each])[0] ?? citationOfLink(each));
  return found(sentence(`${when}${BRIEF.statuses[status]}${sources}${by}: ${why}`), cites);
}

function deadline({ deadline: day, status }: Commitment, { input }: Scene): DraftSentence[] {
  if (day === null || !BRIEF.standing.includes(status)) return [];
  const left = daysBetween(input.day, day);
  const when = left === null ? "" : left < 0 ? ", which has passed" : `, ${counted(left, "day")} from now`;
  return [found(`Its deadline is ${dayWords(day)}${when}.`)];
}

/** A link whose event is not at hand: it knows the document, not its address. */
function citationOfLink({ documentId, title, outlet, day, knownDay, words }: Link): Citation {
  return { documentId, title, outlet, url: null, day: day ?? knownDay, knownDay, words };
}
