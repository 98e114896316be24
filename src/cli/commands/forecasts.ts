import { Command, Option } from "commander";
import { FORECAST_STATES, type ForecastQuery, type KeptForecast } from "../../model/forecast.ts";
import { given } from "../../model/given.ts";
import { makers, voiced } from "../describe-voiced.ts";
import { asOfOption, dataOption, jsonOption, wholeNumber } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<KeptForecast>[] = [
  { head: "MADE", cell: ({ day, made }) => (made === "live" ? day : `${day} (replay)`) },
  { head: "PAIR", cell: ({ a, b }) => `${a} ${b}` },
  { head: "WHAT", cell: (row) => row.class },
  { head: "WITHIN", align: "right", cell: ({ horizon }) => `${horizon} d` },
  { head: "CHANCE", align: "right", cell: ({ probability }) => percent(probability) },
  { head: "USUAL", align: "right", cell: ({ baseRate }) => (baseRate === null ? "" : percent(baseRate)) },
  { head: "OUTCOME", cell: ({ score, due }) => outcome(score, due) },
  { head: "WHY", cell: ({ drivers }) => drivers[0]?.words ?? "" },
];

/** `bongsu forecasts`: what is expected, and what became of it. */
export function forecastsCommand(terminal: Terminal): Command {
  return new Command("forecasts")
    .description("List forecasts of the watched pairs, newest first, with what became of them.")
    .addOption(new Option("--state <state>", "only these").choices(FORECAST_STATES))
    .option("--limit <n>", "how many", wholeNumber(1, 1000), 30)
    .option("--skill", "how good the scored ones were instead")
    .option("--voiced", "what officials and experts predicted instead")
    .option("--makers", "how good those predictions were, by speaker, instead")
    .addOption(asOfOption())
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu forecasts --state open\n  bongsu forecasts --skill --json\n  bongsu forecasts --voiced\n\nUSUAL is how often the pair's past windows held such an act.",
    )
    .action(
      async (options: {
        data: string;
        state?: ForecastQuery["state"];
        limit: number;
        skill?: true;
        voiced?: true;
        makers?: true;
        asOf?: string;
        json?: true;
      }) =>
        withBongsu(options.data, async (bongsu) => {
          const { state, asOf, limit, json } = options;
          if (options.voiced)
            return write(terminal.stdout, await voiced(bongsu, { limit, ...given({ asOf }) }, json === true));
          if (options.makers) return write(terminal.stdout, await makers(bongsu, asOf, json === true));
          if (options.skill)
            return write(terminal.stdout, await skill(await bongsu.forecastSkill(asOf), json === true));
          const { total, forecasts } = await bongsu.forecasts({ limit, ...given({ state, asOf }) });
          const rest = total > forecasts.length ? `${total - forecasts.length} more: raise --limit.\n` : "";
          const text = forecasts.length === 0 ? "No forecast of this kind.\n" : `${table(columns, forecasts)}${rest}`;
          return write(terminal.stdout, json ? `${JSON.stringify({ total, forecasts }, null, 2)}\n` : text);
        }),
    );
}

type Skill = Awaited<ReturnType<import("../../app/bongsu.ts").Bongsu["forecastSkill"]>>[number];

const skillColumns: Column<Skill>[] = [
  { head: "WHAT", cell: (row) => row.class },
  { head: "WITHIN", align: "right", cell: ({ horizon }) => (horizon === "all" ? "all" : `${horizon} d`) },
  { head: "SCORED", align: "right", cell: ({ n }) => n },
  { head: "BRIER", align: "right", cell: ({ brier }) => brier?.toFixed(4) ?? "" },
  { head: "BASE RATE", align: "right", cell: ({ skill: { baseRate } }) => signed(baseRate) },
  { head: "PERSISTENCE", align: "right", cell: ({ skill: { persistence } }) => signed(persistence) },
  { head: "CALIBRATION", align: "right", cell: ({ calibrationError }) => calibrationError?.toFixed(3) ?? "" },
];

async function skill(skills: readonly Skill[], json: boolean): Promise<string> {
  if (json) return `${JSON.stringify(skills, null, 2)}\n`;
  return skills.length === 0 ? "No forecast has been scored yet.\n" : table(skillColumns, skills);
}

const signed = (value: number | null) => (value === null ? "" : `${value >= 0 ? "+" : ""}${value.toFixed(3)}`);
const percent = (value: number) => `${(value * 100).toFixed(value < 0.1 ? 1 : 0)} %`;

function outcome(score: KeptForecast["score"], due: string): string {
  if (score === null) return `due ${due}`;
  return score.outcome ? "happened" : "did not happen";
}
