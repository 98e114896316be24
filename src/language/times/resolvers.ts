import { ANCHORED } from "./anchored.ts";
import { AROUND } from "./around.ts";
import { DATES } from "./dates.ts";
import { FIGURES } from "./figures.ts";
import { holiday } from "./holidays.ts";
import { MONTHS } from "./months.ts";
import { PERIODS } from "./periods.ts";
import { PUBLICATION } from "./publication.ts";
import { season } from "./seasons.ts";
import type { Resolver } from "./time-context.ts";
import { WEEKDAYS } from "./weekdays.ts";
import { YEARS } from "./years.ts";

/** The resolvers that `time-patterns.yaml` names. */
export const RESOLVERS: Readonly<Record<string, Resolver>> = {
  ...DATES,
  ...FIGURES,
  ...MONTHS,
  ...YEARS,
  ...WEEKDAYS,
  ...PUBLICATION,
  ...PERIODS,
  ...ANCHORED,
  ...AROUND,
  holiday,
  season,
  open: () => null,
};
