import type { CalendarEntry } from "../../../model/calendar.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { type DraftItem, found, item } from "../draft.ts";
import { citationOfTold, type Scene } from "../scene.ts";
import { BRIEF } from "../words/codebook.ts";
import { daysBetween, intervalWords, sentence, shifted } from "../words/plain.ts";

/** Dates of the days ahead, the nearest first, and before them what became of those that have just passed. */
export function dates(scene: Scene): DraftItem[] {
  const entries = scene.input.calendar.filter((each) => concerns(each, scene));
  const passed = entries.filter((each) => hasPassed(each, scene)).sort(earliestFirst);
  const coming = entries.filter((each) => isComing(each, scene)).sort(earliestFirst);
  return [...passed, ...coming].map((each) => dateItem(each, scene));
}

function concerns({ participants, commitment, question, reports }: CalendarEntry, scene: Scene): boolean {
  const known = reports.length === 0 || reports.some(({ knownDay }) => knownDay <= scene.input.day);
  const ledger = commitment !== null || question !== null;
  return known && (scene.touchesSide(participants) || (ledger && participants.length === 0));
}

function isComing({ date }: CalendarEntry, { input }: Scene): boolean {
  const start = date?.start ?? date?.end ?? null;
  const end = date?.end ?? start;
  return start !== null && end !== null && end >= input.day && start <= shifted(input.day, BRIEF.ahead);
}

/** Its last day lies in the days of the brief, or on the day before them, of which nobody could tell yet. */
function hasPassed({ date }: CalendarEntry, { from, input }: Scene): boolean {
  const end = date?.end ?? date?.start ?? null;
  return end !== null && end >= shifted(from, -1) && end < input.day;
}

function earliestFirst(a: CalendarEntry, b: CalendarEntry): number {
  const [one, other] = [a.date?.start ?? a.date?.end ?? "", b.date?.start ?? b.date?.end ?? ""];
  return Number(one > other) - Number(one < other) || Number(a.id > b.id) - Number(a.id < b.id);
}

function dateItem(entry: CalendarEntry, scene: Scene): DraftItem {
  const { id, title, place, date, status, reports, because } = entry;
  const passed = hasPassed(entry, scene);
  const days = passed ? null : daysBetween(scene.input.day, date?.start ?? "");
  const distance = days === null || days < 0 ? "" : days === 0 ? ", today" : `, in ${counted(days, "day")}`;
  const where = place === null || title.includes(place) ? "" : ` in ${place}`;
  const when = date === null ? "Day unknown" : intervalWords(date);
  const known = reports.filter(({ knownDay }) => knownDay <= scene.input.day).toReversed();
  const cites = known.slice(0, BRIEF.most.cited).map((each) => citationOfTold(each, each.words.text));
  const told = found(sentence(`${when}${distance}: ${title}${where} (${BRIEF.dates[status]})`), cites);
  const why = passed ? [found(scene.reason(because), cites)] : [];
  return item([told, ...why], { change: passed ? `date/${id}/${status}` : null });
}
