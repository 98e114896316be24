import { InvalidArgumentError, Option } from "commander";
import { fileURLToPath } from "node:url";

const checkoutData = fileURLToPath(new URL("../../data", import.meta.url));

/** `--data DIR`: where the store lies. */
export const dataOption = () =>
  new Option("--data <dir>", "folder of the store").default(checkoutData, "data/ in the checkout").env("BONGSU_HOME");

/** `--as-of DATE`: show what was known by the end of that day. */
export const asOfOption = () =>
  new Option("--as-of <date>", "what was known by the end of that day (YYYY-MM-DD)").argParser(isoDate);

export const jsonOption = () => new Option("--json", "print JSON instead of a table");

/** Reads a real calendar day. */
export function isoDate(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError("Give a real day as YYYY-MM-DD.");
}

/** Reads a whole number within bounds, both included. */
export function wholeNumber(low: number, high: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= low && number <= high) return number;
    throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`);
  };
}
