import type { Bongsu } from "../app/bongsu.ts";
import type { Forecaster, VoicedForecast, VoicedQuery, VoicedQuestion } from "../model/voiced.ts";
import { type Column, plain, table } from "./table.ts";

/** What officials and experts predicted, question by question; contradictions first told. */
export async function voiced(bongsu: Bongsu, query: VoicedQuery, json: boolean): Promise<string> {
  const found = await bongsu.questions(query);
  if (json) return `${JSON.stringify(found, null, 2)}\n`;
  if (found.total === 0) return "No forecast was voiced.\n";
  const rest = found.total - found.questions.length;
  return `${found.questions.map(question).join("\n")}${rest > 0 ? `${rest} more: raise --limit.\n` : ""}`;
}

function question({ words, forecasts, contradiction, resolution }: VoicedQuestion): string {
  const lines = [
    words,
    ...forecasts.map(forecast),
    ...(contradiction === null ? [] : [`  CONTRADICTION  ${contradiction}`]),
    ...(resolution === null ? [] : [`  RESOLVED  ${resolution.because} (${resolution.by})`]),
  ];
  return lines.map((line) => `${/^ */.exec(line)?.[0] ?? ""}${plain(line)}\n`).join("");
}

function forecast({ day, speaker, content, chance, due, brier }: VoicedForecast): string {
  const said = chance === null ? "no likelihood" : `${Math.round(chance * 100)} %`;
  const score = brier === null ? "" : `, Brier ${brier.toFixed(2)}`;
  return `  ${day}  ${speaker.name}: ${said}${due === null ? "" : ` by ${due}`}${score}: "${content.text}"`;
}

const columns: Column<Forecaster>[] = [
  { head: "WHO", cell: ({ name }) => name },
  { head: "STATE", cell: ({ country }) => country ?? "" },
  { head: "FORECASTS", align: "right", cell: ({ forecasts }) => forecasts },
  { head: "SCORED", align: "right", cell: ({ scored }) => scored },
  { head: "BRIER (95 %)", align: "right", cell: ({ brier, interval }) => brierWords(brier, interval) },
];

/** How good the predictions of each speaker were. */
export async function makers(bongsu: Bongsu, asOf: string | undefined, json: boolean): Promise<string> {
  const all = await bongsu.forecasters(asOf);
  if (json) return `${JSON.stringify(all, null, 2)}\n`;
  return all.length === 0 ? "No forecast was voiced.\n" : table(columns, all);
}

function brierWords(brier: number | null, interval: [number, number] | null): string {
  if (brier === null) return "";
  return interval === null
    ? brier.toFixed(3)
    : `${brier.toFixed(3)} (${interval[0].toFixed(2)}-${interval[1].toFixed(2)})`;
}
