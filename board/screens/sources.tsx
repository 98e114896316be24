import type { Reading } from "../../src/model/health.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { Level } from "../../src/model/level.ts";
import { asOf } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Heartbeat } from "../parts/heartbeat.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { SourceTable } from "../parts/source-table.tsx";
import { Title } from "../parts/title.tsx";
import { timeWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

const LEVELS = Object.keys(LEVEL_NAMES).map(Number) as Level[];

/** What is read, is it alive, can it be trusted? */
export function Sources() {
  const day = asOf.value;
  const answer = useAnswer(`sources ${day}`, (signal) => ask.sources(asOfDay(day), signal));
  return (
    <>
      <Title tab="Sources and method" />
      <Shown answer={answer} what="the sources">
        {({ sources, readings }) => (
          <>
            <section aria-labelledby="outlets">
              <h2 id="outlets">Outlets</h2>
              <SourceTable sources={sources} />
            </section>
            <section aria-labelledby="readings">
              <h2 id="readings">Newest attempts to read</h2>
              <Readings readings={readings} />
            </section>
          </>
        )}
      </Shown>
      <Method />
      <Heartbeat />
    </>
  );
}

function Readings({ readings }: { readings: Reading[] }) {
  if (readings.length === 0) {
    return (
      <Nothing>
        <p>
          Nothing has been read yet: <code>bin/bongsu ingest PATH</code> reads files, folders, feeds and pages.
        </p>
      </Nothing>
    );
  }
  return (
    <ul class="readings">
      {readings.map(({ path, at, items, error }) => (
        <li key={`${path} ${at}`}>
          <Foreign>{path}</Foreign>
          <span class="meta">
            {" "}
            {timeWords(at)};{" "}
            {error === null ? `${counted(items, "item")} read` : <strong>{`Not read: ${error.message}`}</strong>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Method() {
  return (
    <section class="prose" aria-labelledby="method">
      <h2 id="method">Method</h2>
      <p>
        Each report is cleaned, dated without guessing, and compared with all others, so that twenty copies of one wire
        story count as one source. English text is coded into events: who did what to whom, when, on which words. Other
        languages are kept and can be searched, but are marked as not coded.
      </p>
      <p>
        A pair’s level says how unusual its newest acts of conflict are against its own past, in each direction; it is
        never measured against another pair, and one act told often is one act. What counts is how unlikely so many acts
        are (in bits: ten bits are one chance in a thousand), how many there are, and how many independent stories tell
        of them. Beside each level stand the figures that made it, and what the next would need.
      </p>
      <ul class="levels">
        {LEVELS.map((level) => (
          <li key={level}>
            <LevelMark level={level} />
          </li>
        ))}
      </ul>
      <p>
        What Bongsu cannot do: it sees only what is openly reported and what it was given to read. Silence is not calm:
        a source that stopped is shown as dark. Coding errs; every event opens at its words, so that it can be checked.
      </p>
      <p>
        Everything here can be had by programs: <a href="/api">the API</a>.
      </p>
    </section>
  );
}
