import type { CalendarEntry } from "../../src/model/calendar.ts";
import { here } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { calendarKind, entryDays } from "../words/calendar.ts";
import { dayWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { monthWords, shiftMonth, weeksOf } from "./months.ts";
import { entryAnchor } from "./entry-list.tsx";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month at a glance; a day with dates leads to the first of them in the list. */
export function MonthGrid({ month, entries }: { month: string; entries: readonly CalendarEntry[] }) {
  return (
    <nav class="month" aria-label="Month at a glance">
      <p class="month-steps">
        <a href={here({ month: shiftMonth(month, -1) })} aria-label={`Before: ${monthWords(shiftMonth(month, -1))}`}>
          ‹
        </a>
        <strong>{monthWords(month)}</strong>
        <a href={here({ month: shiftMonth(month, 1) })} aria-label={`After: ${monthWords(shiftMonth(month, 1))}`}>
          ›
        </a>
      </p>
      <table onKeyDown={step}>
        <caption class="hidden">{monthWords(month)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.join()}>
              {week.map((day, index) => (
                <Day
                  key={day ?? index}
                  day={day}
                  entries={day === null ? [] : entries.filter((each) => isOn(each, day))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </nav>
  );
}

function Day({ day, entries }: { day: string | null; entries: readonly CalendarEntry[] }) {
  if (day === null) return <td />;
  const number = Number(day.slice(8));
  const [first] = entries;
  const now = day === lookingFrom();
  return (
    <td class={now ? "now" : undefined} aria-current={now ? "date" : undefined}>
      {first === undefined ? (
        <span>{number}</span>
      ) : (
        <a
          href={`#${entryAnchor(first.id)}`}
          data-day={day}
          aria-label={`${dayWords(day)}: ${counted(entries.length, "date")}`}
        >
          {number}
          <span aria-hidden="true">{[...new Set(entries.map(({ kind }) => calendarKind(kind).mark))].join("")}</span>
        </a>
      )}
    </td>
  );
}

/** Long affairs are marked on the day they begin and on the one they end. */
function isOn(entry: CalendarEntry, day: string) {
  const days = entryDays(entry);
  return days !== null && (days.first === day || days.last === day);
}

/** The arrows go to the next day with dates in their direction: left and right by days, up and down by weeks. */
function step(press: KeyboardEvent & { currentTarget: HTMLElement }) {
  const by = STEPS[press.key];
  const at = press.target instanceof HTMLElement ? press.target.dataset["day"] : undefined;
  if (by === undefined || at === undefined) return;
  press.preventDefault();
  const days = [...press.currentTarget.querySelectorAll<HTMLElement>("[data-day]")];
  const number = (element: HTMLElement) => Number((element.dataset["day"] ?? "").slice(8));
  const wanted = Number(at.slice(8)) + by;
  const beyond = days.filter((each) => (by > 0 ? number(each) >= wanted : number(each) <= wanted));
  (by > 0 ? beyond[0] : beyond.at(-1))?.focus();
}
