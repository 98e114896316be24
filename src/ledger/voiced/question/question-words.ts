import { VOICED } from "../codebook.ts";
import type { Heard } from "../heard.ts";
import { themeOf } from "../reading/reading.ts";
import { stateTitles } from "../state-title.ts";

/**
 * The question in words: its first forecast's theme, parties and horizon, with the milestone that any names; where no theme was read, that
 * forecast's own words.
 */
export function questionWords(forecasts: readonly [Heard, ...Heard[]]): string {
  const [{ reading, stored, due }] = forecasts;
  const theme = themeOf(reading);
  if (theme === undefined) return stored.statement.content.text;
  const { parties, actors, recipients } = reading;
  const { whole, actors: act, recipients: on, bare } = theme.asks;
  const acting = actors.length > 0 ? actors : theme.parties === "one" ? parties : [];
  const parts = [bare];
  if (whole !== undefined && parties.length > 1) parts[0] = whole.replace("{parties}", stateTitles(parties));
  if (act !== undefined && acting.length > 0) {
    parts[0] = act.replace("{actors}", stateTitles(acting));
    if (on !== undefined && recipients.length > 0) parts.push(on.replace("{recipients}", stateTitles(recipients)));
  }
  const milestone = forecasts.map((forecast) => forecast.reading.milestone).find((id) => id !== null) ?? null;
  if (milestone !== null) parts.push(` ${VOICED.milestones[milestone]?.title}`);
  if (due !== null) parts.push(` by ${due}`);
  return `${parts.join("")}?`;
}
