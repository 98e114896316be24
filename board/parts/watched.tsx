import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { named } from "../status.ts";
import { watched } from "../watch.ts";
import { becauseWords } from "../words/because.ts";
import { LevelMark } from "./fires.tsx";
import { Shown } from "./shown.tsx";

/** The pairs that the reader watches, whether they moved or not. */
export function Watched() {
  if (watched.value.length === 0 || lookingFrom() === "") return null;
  return (
    <section aria-labelledby="watched">
      <h2 id="watched">Pairs you watch</h2>
      <ul class="line">
        {watched.value.map((pair) => (
          <WatchedPair key={pair} pair={pair} />
        ))}
      </ul>
    </section>
  );
}

function WatchedPair({ pair }: { pair: string }) {
  const day = asOf.value;
  const [a = "", b = ""] = pair.split("/");
  // The level is wanted, not the series: one day of it is enough.
  const answer = useAnswer(`watched ${pair} ${day}`, (signal) =>
    ask.pair(a, b, { ...asOfDay(day), from: lookingFrom() }, signal),
  );
  return (
    <li class="row" data-row>
      <Shown answer={answer} what="the level">
        {({ level }) => <LevelMark level={level} />}
      </Shown>
      <div>
        <h3>
          <a class="cover" href={to(`/pair/${pair}`)}>
            {named(a)} and {named(b)}
          </a>
        </h3>
        <p class="because">{answer.value ? becauseWords(answer.value.because, named) : null}</p>
      </div>
    </li>
  );
}
