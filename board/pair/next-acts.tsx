import type { NextEvent } from "../../src/model/next-event.ts";
import { asOf } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { nextWords } from "../words/acts.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { percentWords } from "../words/numbers.ts";

/** What each of the two may do next to the other, ranked, with the past acts that each guess rests on. */
export function NextActs({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const answer = useAnswer(`next ${a} ${b} ${day}`, (signal) => ask.next(a, b, asOfDay(day), signal));
  return (
    <section aria-labelledby="what-next">
      <h2 id="what-next">What next</h2>
      <Shown answer={answer} what="the guesses">
        {({ next }) =>
          next.length === 0 ? (
            <Nothing>
              <p>Too little has passed between the two to guess what comes next.</p>
            </Nothing>
          ) : (
            <>
              <p class="meta">
                The likeliest next acts in order, should there be one at all. The share is of all guesses; it is no
                chance that the act happens.
              </p>
              {[a, b].map((actor) => (
                <Guesses key={actor} actor={actor} guesses={next.filter((each) => each.actor === actor)} />
              ))}
            </>
          )
        }
      </Shown>
    </section>
  );
}

function Guesses({ actor, guesses }: { actor: string; guesses: readonly NextEvent[] }) {
  if (guesses.length === 0) return null;
  return (
    <>
      <h3>{named(actor)}</h3>
      <ol class="guesses">
        {guesses.map((guess) => (
          <li key={guess.rank}>
            <p>
              {guess.rank}. <strong>{nextWords(guess, named)}</strong>{" "}
              <span class="meta">{percentWords(guess.score)} of all guesses</span>
            </p>
            <details open={guess.rank === 1}>
              <summary>Because of</summary>
              <ul class="plain">
                {guess.because.map(({ words, day }) => (
                  <li key={`${words} ${day}`}>
                    <Foreign>{becauseWords(words, named)}</Foreign>
                    {day === null ? "" : `, ${dayWords(day)}`}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
