import type { KeptForecast } from "../../src/model/forecast.ts";
import { to } from "../address.ts";
import { named } from "../status.ts";
import { ForecastList } from "./forecast-list.tsx";
import { Matrix, newestOfEach } from "./matrix.tsx";

interface GlanceProps {
  /** The newest first. */
  forecasts: readonly KeptForecast[];
  /** Whether the pairs must be named: not on the page of the one pair. */
  names?: boolean;
}

/** Pair by pair the newest chances in one table, and on demand each with what moved it. */
export function Glance({ forecasts, names = false }: GlanceProps) {
  return (
    <>
      {[...Map.groupBy(forecasts, ({ a, b }) => `${a}/${b}`)].map(([pair, ofPair]) => {
        const [a = "", b = ""] = pair.split("/");
        const newest = newestOfEach(ofPair);
        return (
          <div key={pair} class="glance">
            {names ? (
              <h3>
                <a href={to(`/pair/${pair}`, { tab: "forecasts" })}>
                  {named(a)} and {named(b)}
                </a>
              </h3>
            ) : null}
            <Matrix forecasts={newest} of={`${named(a)} and ${named(b)}`} />
            <details>
              <summary>What moved each chance, and what to compare it with</summary>
              <ForecastList forecasts={newest} ofOnePair />
            </details>
          </div>
        );
      })}
    </>
  );
}
