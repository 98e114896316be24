import { useState } from "preact/hooks";
import { asOf, to, toOne } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { ActingAs } from "../parts/acting-as.tsx";
import { Desk } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { ledgerReason } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { counted, percentWords } from "../words/numbers.ts";
import { extentWords, partiesWords, sideWords } from "../words/commitments.ts";
import { useJudge } from "./judge.ts";
import { JudgeButtons } from "./judge-buttons.tsx";
import { ReportedWords } from "./reported-words.tsx";

type Waiting = Awaited<ReturnType<typeof ask.suggestions>>;
type Suggestion = Waiting["suggestions"][number];
const MOST = "60";

/** Links below certainty, strongest first: each waits for a yes or a no. */
export function Suggestions() {
  const day = asOf.value;
  const query = { ...asOfDay(day), limit: MOST };
  const answer = useAnswer(`suggestions ${day}`, (signal) => ask.suggestions(query, signal));
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">Waiting for you</h2>
      <Shown answer={answer} what="what waits">
        {(waiting) => <Judged key={day} waiting={waiting} />}
      </Shown>
    </section>
  );
}

/** Those judged since the page was opened stay where they were, so that nothing moves under the hand. */
function Judged({ waiting: { total, thresholds, suggestions } }: { waiting: Waiting }) {
  const [seen, setSeen] = useState<readonly Suggestion[]>(suggestions);
  const fresh = suggestions.filter(({ link }) => !seen.some((each) => each.link.id === link.id));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  return (
    <>
      <p class="meta">
        {total > suggestions.length ? `The strongest ${suggestions.length} are shown. ` : ""}
        {total === 0 ? "Nothing waits" : `${counted(total, "link")} ${total === 1 ? "waits" : "wait"}`}: from a fit of{" "}
        {percentWords(thresholds.suggested)} on a link is shown here, from {percentWords(thresholds.automatic)} on it
        holds by itself. <Foreign>{thresholds.because}</Foreign>
      </p>
      {seen.length === 0 ? (
        <Nothing>
          <p>
            No link waits for a judgement. What was linked by itself stands in the records of{" "}
            <a href={to("/commitments")}>the ledger</a>.
          </p>
        </Nothing>
      ) : (
        <Desk>
          <ActingAs />
          <p class="meta">
            With the focus in a row, <kbd>y</kbd> confirms and <kbd>n</kbd> rejects; <kbd>j</kbd> and <kbd>k</kbd> go
            on.
          </p>
          <ol class="suggestions">
            {seen.map((each) => (
              <Row key={each.link.id} suggestion={each} />
            ))}
          </ol>
        </Desk>
      )}
    </>
  );
}

function Row({ suggestion: { commitment, link } }: { suggestion: Suggestion }) {
  const [standing, setStanding] = useState(link.standing);
  const { judge, ...rest } = useJudge(commitment.id, link);
  const { day, score, extent, because, side } = link;
  const meant = side === "condition" ? commitment.condition : commitment.action;
  return (
    <li data-row class={standing === "suggested" ? undefined : "settled"}>
      <p class="meta">
        Is this {sideWords(side)}? Fit {percentWords(score)}, {extentWords(extent)}.
      </p>
      <dl class="pair-of-words">
        <dt>
          <Foreign>{partiesWords(commitment, named)}</Foreign>, {dayWords(commitment.lastDay)}
        </dt>
        <dd>
          <a href={toOne("commitment", commitment.id)}>
            <Foreign>{`“${meant?.words ?? commitment.words}”`}</Foreign>
          </a>{" "}
          <span class="meta">
            {side === "action" || meant === null ? (
              ""
            ) : (
              <Foreign>{`is the condition of “${commitment.words}”`}</Foreign>
            )}
          </span>
        </dd>
        <dt>{day === null ? "Reported, day unknown" : dayWords(day)}</dt>
        <dd>
          <ReportedWords link={link} />
        </dd>
      </dl>
      <p class="because">
        <Foreign>{ledgerReason(because, named)}</Foreign>
      </p>
      <JudgeButtons
        link={{ side, standing }}
        {...rest}
        judge={(verdict, more) => judge(verdict, more, () => setStanding(verdict))}
      />
      <p class="meta" role="status">
        {standing === "suggested" ? "" : `${standing === "confirmed" ? "Confirmed" : "Rejected"} by you just now.`}
      </p>
    </li>
  );
}
