import { parse } from "yaml";
import { z } from "zod";
import type { Act } from "../model/act.ts";
import { FORECAST_CLASSES, type ForecastClass } from "../model/forecast.ts";
import { codebookText } from "./defined.ts";

/** A CAMEO code of two digits is a root: it stands for all codes that begin with it. */
const ROOT_DIGITS = 2;

const definition = z.object({ cameo: z.array(z.string()), plover: z.array(z.string()) });
const { forecast: CLASSES } = z
  .object({ forecast: z.record(z.enum(FORECAST_CLASSES), definition) })
  .parse(parse(codebookText("codebook/forecast/classes.yaml")));

/** Whether an act is of a forecast class: by its CAMEO code where it has one, else by its PLOVER type and modes. */
export function isOfClass({ type, modes, cameo }: Pick<Act, "type" | "modes" | "cameo">, name: ForecastClass): boolean {
  const { cameo: codes, plover } = CLASSES[name];
  if (cameo !== null) return codes.includes(cameo) || codes.includes(cameo.slice(0, ROOT_DIGITS));
  return plover.includes(type) || modes.some((mode) => plover.includes(`${type}.${mode}`));
}
