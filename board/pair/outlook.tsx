import { asOf, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Glance } from "../forecast/glance.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";

const MOST = "200";

/** The newest forecasts of a pair: all classes and windows at a glance, then each with its reasons. */
export function Outlook({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const [first, second] = [a, b].sort();
  const query = { ...asOfDay(day), a: first ?? a, b: second ?? b, limit: MOST };
  const answer = useAnswer(`outlook ${a} ${b} ${day}`, (signal) => ask.forecasts({ ...query, state: "open" }, signal));
  return (
    <section aria-labelledby="outlook">
      <h2 id="outlook">What is expected</h2>
      <Shown answer={answer} what="the forecasts">
        {({ forecasts }) => {
          if (forecasts.length === 0) return <NoOutlook />;
          return (
            <>
              <Glance forecasts={forecasts} />
              <p class="onward">
                <a href={to("/forecasts", { state: "scored", pair: `${first}/${second}` })}>
                  What became of earlier forecasts of this pair
                </a>
              </p>
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function NoOutlook() {
  return (
    <Nothing>
      <p>No forecast of this pair is open. They are made once a day for every watched pair: watch it, and come back.</p>
    </Nothing>
  );
}
