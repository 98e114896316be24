import type { Mover } from "../../src/model/relation.ts";
import { to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { LevelMark } from "../parts/fires.tsx";
import { NewestWords } from "../parts/newest-words.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { agoWords, dayWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

/** Rows that show the newest words behind them: each asks Bongsu once. */
const QUOTED = 10;

/** Pairs that depart from their own past, watched or not. */
export function Movers({ movers }: { movers: readonly Mover[] }) {
  const burning = movers.filter(({ level }) => level > 1).sort((one, other) => other.level - one.level);
  const calm = movers.filter(({ level }) => level === 1);
  return (
    <>
      <p class="meta">{leadWords(burning.length)}</p>
      {burning.length === 0 ? null : (
        <ol class="line">
          {burning.map((mover, index) => (
            <Row key={`${mover.a} ${mover.b}`} mover={mover} quoted={index < QUOTED} />
          ))}
        </ol>
      )}
      {calm.length === 0 ? null : <CalmPairs movers={calm} />}
    </>
  );
}

function leadWords(burning: number) {
  const day = dayWords(lookingFrom());
  if (burning === 0) return `All calm as of ${day}: no pair departs from its own past.`;
  return `${counted(burning, "pair")} above Calm as of ${day}, each measured against its own past.`;
}

function Row({ mover, quoted }: { mover: Mover; quoted: boolean }) {
  const { a, b, level, because, lastDay } = mover;
  return (
    <li class="row" data-row>
      <LevelMark level={level} />
      <div>
        <h3>
          <a class="cover" href={to(`/pair/${a}/${b}`)}>
            {named(a)} and {named(b)}
          </a>
        </h3>
        <p class="because">{becauseWords(because, named)}</p>
        {quoted ? <NewestWords mover={mover} /> : null}
        <p class="meta">Last act {agoWords(lastDay, lookingFrom())}</p>
      </div>
    </li>
  );
}

function CalmPairs({ movers }: { movers: readonly Mover[] }) {
  return (
    <section aria-labelledby="calm">
      <h3 id="calm">Calm, with acts in the last 30 days</h3>
      <ul class="calm">
        {movers.map(({ a, b, surprise, lastDay }) => (
          <li key={`${a} ${b}`} data-row>
            <a href={to(`/pair/${a}/${b}`)}>
              {named(a)} and {named(b)}
            </a>
            <span class="meta">
              {becauseWords(surprise.because, named)} Last act {agoWords(lastDay, lookingFrom())}.
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
