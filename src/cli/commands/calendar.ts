import { Command, Option } from "commander";
import { CALENDAR_KINDS, type CalendarEntry, type CalendarKind } from "../../model/calendar.ts";
import { given } from "../../model/given.ts";
import { asOfOption, dataOption, isoDate, jsonOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<CalendarEntry>[] = [
  { head: "DAY", cell: ({ date }) => days(date) },
  { head: "WHAT", cell: ({ kind }) => kind },
  { head: "WHO", cell: ({ participants }) => participants.join(" ") },
  { head: "STATUS", cell: ({ status }) => status },
  { head: "TITLE", cell: ({ title, place }) => (place === null ? title : `${title}, ${place}`) },
];

interface Options {
  data: string;
  from?: string;
  to?: string;
  concerns?: string;
  kind?: CalendarKind;
  ics?: true;
  asOf?: string;
  json?: true;
}

/** `bongsu calendar`: coming and past dates, with what became of each. */
export function calendarCommand(terminal: Terminal): Command {
  return new Command("calendar")
    .description("List appointments, deadlines and due forecasts by day, with what became of each.")
    .option("--from <date>", "first day; today unless given", isoDate)
    .option("--to <date>", "last day", isoDate)
    .option("--concerns <code>", "only what this state or body takes part in")
    .addOption(new Option("--kind <kind>", "only these").choices(CALENDAR_KINDS))
    .option("--ics", "print an iCalendar file instead")
    .addOption(asOfOption())
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu calendar --from 2024-04-01 --to 2024-06-30\n  bongsu calendar --concerns KOR --ics > korea.ics",
    )
    .action(async (options: Options) =>
      withBongsu(options.data, async (bongsu) => {
        const { asOf, to, concerns, kind } = options;
        const from = options.from ?? asOf ?? (await bongsu.status()).today;
        const query = { from, ...given({ asOf, to, concerns, kind }) };
        if (options.ics) return write(terminal.stdout, await bongsu.icalendar(query, ""));
        const entries = await bongsu.calendar(query);
        if (options.json) return write(terminal.stdout, `${JSON.stringify(entries, null, 2)}\n`);
        return write(terminal.stdout, entries.length === 0 ? "No date is known there.\n" : table(columns, entries));
      }),
    );
}

function days(date: CalendarEntry["date"]): string {
  if (date === null) return "no day";
  return date.start === date.end || date.end === null ? (date.start ?? "?") : `${date.start ?? "?"} to ${date.end}`;
}
