import type { Indicator } from "../../../model/watch.ts";
import { lookForActs } from "./acts.ts";
import { lookForChange } from "./change.ts";
import { lookForConditions } from "./conditions.ts";
import { lookForDependence } from "./dependence.ts";
import { lookForForecast } from "./forecast.ts";
import type { Looker } from "./look.ts";
import { lookForSeries } from "./series.ts";
import type { Sights } from "./sights.ts";
import { lookForSurprise } from "./surprise.ts";

/** What looks for an indicator; to be made before the first day is reached. */
export function lookerOf({ observable }: Indicator, sights: Sights): Looker {
  switch (observable.looks) {
    case "acts":
      return lookForActs(observable, sights);
    case "surprise":
      return lookForSurprise(observable, sights);
    case "change":
      return lookForChange(observable, sights);
    case "forecast":
      return lookForForecast(observable, sights);
    case "series":
      return lookForSeries(observable, sights);
    case "dependence":
      return lookForDependence(observable, sights);
    default:
      return lookForConditions(observable, sights);
  }
}
