import type { Wording } from "../../src/model/commitment.ts";
import { toWords } from "../address.ts";
import { Foreign } from "../parts/foreign.tsx";
import { conditionLead } from "../words/commitments.ts";
import { dayWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { changedWords } from "./changed-words.ts";

/** How the words went over time: the first beside the newest where they differ, then each with what was new in it. */
export function Wordings({ wordings }: { wordings: readonly Wording[] }) {
  const first = wordings[0];
  const newest = wordings.at(-1);
  return (
    <section aria-labelledby="wordings">
      <h2 id="wordings">What was said, and how it changed</h2>
      {first === undefined || newest === undefined || first === newest || saidIn(first) === saidIn(newest) ? null : (
        <div class="beside">
          <Beside title="First" wording={first} other={newest} />
          <Beside title="Newest" wording={newest} other={first} />
        </div>
      )}
      <ol class="moments">
        {wordings.map((wording, index) => (
          <Row key={`${wording.documentId} ${wording.statementId}`} wording={wording} before={wordings[index - 1]} />
        ))}
      </ol>
    </section>
  );
}

function Beside({ title, wording, other }: { title: string; wording: Wording; other: Wording }) {
  return (
    <figure>
      <figcaption class="meta">
        {title}, {dayWords(wording.day)}
      </figcaption>
      <blockquote>
        <Lit words={saidIn(wording)} against={saidIn(other)} />
      </blockquote>
    </figure>
  );
}

function Row({ wording, before }: { wording: Wording; before: Wording | undefined }) {
  const { day, speaker, evidence, documentId, outlet, title, quoted, drift, reports, probability } = wording;
  return (
    <li data-row>
      <p class="day">{dayWords(day)}</p>
      <div>
        <p>
          <Foreign>{speaker.name}</Foreign>
          {quoted ? <span class="chip">word for word</span> : null}
        </p>
        <p>
          <a href={toWords(documentId, evidence)}>
            {before === undefined ? (
              <Foreign>{evidence.text}</Foreign>
            ) : (
              <Lit words={evidence.text} against={before.evidence.text} />
            )}
          </a>
        </p>
        {drift === null ? null : (
          <p class="drift">
            <Foreign>{drift}</Foreign>
          </p>
        )}
        <p class="meta">
          <Foreign>{outlet ?? "outlet unknown"}</Foreign>
          {title === null ? null : (
            <>
              , <Foreign>{`“${title}”`}</Foreign>
            </>
          )}
          {reports === 1 ? "" : `, told in ${counted(reports, "document")}`}
          {probability === null ? null : <Foreign>{`; words of likelihood: “${probability.words}”`}</Foreign>}
        </p>
      </div>
    </li>
  );
}

/** The act and its condition, as they were said. */
function saidIn(wording: Wording): string {
  const { content, condition } = wording;
  return condition === null ? content.text : `${content.text} ${conditionLead(wording)} ${condition.text}`;
}

/** Words with those lit that the other text lacks. */
function Lit({ words, against }: { words: string; against: string }) {
  return (
    <bdi class="foreign">
      {changedWords(against, words).map(({ word, changed }, index) => (
        <span key={`${index} ${word}`}>
          {index === 0 ? "" : " "}
          {changed ? <mark>{word}</mark> : word}
        </span>
      ))}
    </bdi>
  );
}
