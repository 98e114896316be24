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
import { named, status } from "../status.ts";
import { agoWords, dayWords, shiftDay } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

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
      <section aria-labelledby="own-pair">
        <h2 id="own-pair">Open a pair of your own</h2>
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
  const burning = movers.filter(({ level }) => level > 1);
  const calm = movers.filter(({ level }) => level === 1);
  if (status.value?.documents === 0) return <Empty />;
  return (
    <>
      <p class="lead">
        {burning.length === 0 ? "All calm" : `${counted(burning.length, "pair")} above Calm`} as of{" "}
        {dayWords(lookingFrom())}, each measured against its own past.
      </p>
      <ol class="line">
        {burning.map((mover, index) => (
          <Row key={`${mover.a} ${mover.b}`} mover={mover} quoted={index < QUOTED} />
        ))}
      </ol>
      {calm.length === 0 ? null : <CalmPairs movers={calm} />}
    </>
  );
}

function Row({ mover, quoted }: { mover: Mover; quoted: boolean }) {
  const { a, b, level, because, surprise, lastDay } = mover;
  const since = shiftDay(lookingFrom(), 1 - surprise.window);
  return (
    <li class="row" data-row>
      <LevelMark level={level} />
      <div>
        <h2>
          <a class="cover" href={to(`/pair/${a}/${b}`)}>
            {named(a)} and {named(b)}
          </a>
        </h2>
        <p class="because">{because}</p>
        {quoted && since !== null ? (
          <NewestWords actor={mover.actor} recipient={mover.recipient} since={since} />
        ) : null}
        <p class="meta">
          Judged {surprise.window === 1 || since === null ? "on the day" : `since ${dayWords(since)}`}; last act{" "}
          {agoWords(lastDay, lookingFrom())}; {counted(surprise.stories, "independent report")}
        </p>
      </div>
    </li>
  );
}

function CalmPairs({ movers }: { movers: Mover[] }) {
  return (
    <section aria-labelledby="calm">
      <h2 id="calm">Within their norm</h2>
      <ul class="calm">
        {movers.map(({ a, b, because, lastDay }) => (
          <li key={`${a} ${b}`} data-row>
            <a href={to(`/pair/${a}/${b}`)}>
              {named(a)} and {named(b)}
            </a>{" "}
            <span class="meta">
              last act {agoWords(lastDay, lookingFrom())}. {because}
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
