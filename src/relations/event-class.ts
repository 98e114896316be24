import { parse } from "yaml";
import { z } from "zod";
import type { EventType } from "../model/event.ts";
import { FORECAST_CLASSES, type ForecastClass } from "../model/forecast.ts";
import { codebookText } from "./defined.ts";

/** What of an act decides its classes; an `Event` has it. */
export interface Classified {
  type: EventType;
  modes: readonly string[];
  cameo: string | null;
}

/** A set of classes: bit `i` stands for the class `EVENT_CLASSES[i]`. */
export type ClassSet = number;

/** A CAMEO code of two digits is a root: it stands for all codes that begin with it. */
const ROOT_DIGITS = 2;

const definition = z.strictObject({
  words: z.string(),
  cameo: z.array(z.string().regex(/^\d{2,4}$/)),
  plover: z.array(z.string()),
});
const table = z.strictObject({
  forecast: z.record(z.enum(FORECAST_CLASSES), definition),
  signal: z.record(z.string(), definition),
});

const definitions = readDefinitions();

/** Every class that a forecast counts, the forecast ones first: `codebook/forecast/classes.yaml`. */
export const EVENT_CLASSES: readonly string[] = definitions.map(([name]) => name);

/** What a reader calls acts of each class, in the order of `EVENT_CLASSES`. */
export const CLASS_WORDS: readonly string[] = definitions.map(([, { words }]) => words);

/** The classes of a CAMEO code (2 to 4 digits); the empty set for a code of no class. */
export function classesOfCameo(code: string): ClassSet {
  return classesWhere(({ cameo }) => cameo.includes(code) || cameo.includes(code.slice(0, ROOT_DIGITS)));
}

/** The classes of a coded act: by its CAMEO code where it has one, else by its PLOVER type and modes. */
export function classesOfEvent({ type, modes, cameo }: Classified): ClassSet {
  if (cameo !== null) return classesOfCameo(cameo);
  const names = new Set([type, ...modes.map((mode) => `${type}.${mode}`)]);
  return classesWhere(({ plover }) => plover.some((name) => names.has(name)));
}

function classesWhere(holds: (each: z.infer<typeof definition>) => boolean): ClassSet {
  return definitions.reduce((set, [, each], index) => (holds(each) ? set | (1 << index) : set), 0);
}

function readDefinitions(): [string, z.infer<typeof definition>][] {
  const yaml = codebookText("codebook/forecast/classes.yaml");
  const { forecast, signal } = table.parse(parse(yaml));
  return [
    ...FORECAST_CLASSES.map((name): [string, z.infer<typeof definition>] => [name, forecast[name]]),
    ...Object.entries(signal),
  ];
}

/** Whether an act is of a forecast class. */
export function isOfClass(act: Classified, name: ForecastClass): boolean {
  return (classesOfEvent(act) & (1 << FORECAST_CLASSES.indexOf(name))) !== 0;
}

/** The forecast classes that an act of this type may be of, whatever its mode: for acts that were only spoken of. */
export function classesOfType(type: EventType): ForecastClass[] {
  return FORECAST_CLASSES.filter((_, place) =>
    definitions[place]?.[1].plover.some((name) => name === type || name.startsWith(`${type}.`)),
  );
}
