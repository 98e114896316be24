import type { SourceHealth } from "../../src/model/health.ts";
import type { Mover } from "../../src/model/relation.ts";
import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { LevelMark } from "../parts/fires.tsx";
import { Heartbeat } from "../parts/heartbeat.tsx";
import { NewestWords } from "../parts/newest-words.tsx";
import { PairForm } from "../parts/pair-form.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { SourceTable } from "../parts/source-table.tsx";
import { Title } from "../parts/title.tsx";
import { Watched } from "../parts/watched.tsx";
import { named, status } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { agoWords, dayWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { pulse } from "../words/sources.ts";

/** Rows that show the newest words behind them: each asks Bongsu once. */
const QUOTED = 10;

/** What changed, at which level? */
export function Beacon() {
  const day = asOf.value;
  const movers = useAnswer(`movers ${day}`, (signal) => ask.movers(asOfDay(day), signal));
  const sources = useAnswer(`sources ${day}`, (signal) => ask.sources(asOfDay(day), signal));
  return (
    <>
      <Title tab="Beacon line" />
      <Shown answer={movers} what="the pairs">
        {({ pairs }) => <Line movers={pairs} />}
      </Shown>
      {sources.value === null ? null : <Darkness sources={sources.value.sources} />}
      <Watched />
      <section aria-labelledby="own-pair">
        <h2 id="own-pair">Open or watch a pair of your own</h2>
        <PairForm />
      </section>
      <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <Shown answer={sources} what="the sources">
          {(answer) => <SourceTable sources={answer.sources} />}
        </Shown>
      </section>
      <Heartbeat />
    </>
  );
}

function Line({ movers }: { movers: Mover[] }) {
  const burning = movers.filter(({ level }) => level > 1).sort((one, other) => other.level - one.level);
  const calm = movers.filter(({ level }) => level === 1);
  if (status.value?.documents === 0) return <Empty />;
  return (
    <>
      <p class="lead">{leadWords(burning.length)}</p>
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

/** Silence of sources is not calm: said beside the fires, since no fire can tell of it. */
function Darkness({ sources }: { sources: SourceHealth[] }) {
  const dark = sources.filter((source) => pulse(source, lookingFrom()).dark).length;
  if (dark === 0) return null;
  return (
    <p class="darkness">
      ○ {dark} of {counted(sources.length, "source")} {dark === 1 ? "is" : "are"} dark, and silence is not calm:{" "}
      <a href="#sources">which they are</a>.
    </p>
  );
}

function Row({ mover, quoted }: { mover: Mover; quoted: boolean }) {
  const { a, b, level, because, lastDay } = mover;
  return (
    <li class="row" data-row>
      <LevelMark level={level} />
      <div>
        <h2>
          <a class="cover" href={to(`/pair/${a}/${b}`)}>
            {named(a)} and {named(b)}
          </a>
        </h2>
        <p class="because">{becauseWords(because, named)}</p>
        {quoted ? <NewestWords mover={mover} /> : null}
        <p class="meta">Last act {agoWords(lastDay, lookingFrom())}</p>
      </div>
    </li>
  );
}

function CalmPairs({ movers }: { movers: Mover[] }) {
  return (
    <section aria-labelledby="calm">
      <h2 id="calm">Calm, with acts in the last 30 days</h2>
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

function Empty() {
  return (
    <Nothing>
      <p>Nothing has been read yet, so no fire can be lit.</p>
      <p>
        Give Bongsu something to read: <code>bin/bongsu ingest PATH</code> takes files, folders, feeds and pages.
      </p>
    </Nothing>
  );
}
