import type { Commitment } from "../../src/model/commitment.ts";
import { asOf, to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { LinkedEvents } from "../commitment/evidence.tsx";
import { History } from "../commitment/history.tsx";
import { Join } from "../commitment/join.tsx";
import { KeptWords } from "../commitment/kept-words.tsx";
import { Ruling } from "../commitment/ruling.tsx";
import { Sentence } from "../commitment/sentence.tsx";
import { Wordings } from "../commitment/wordings.tsx";
import { ActingAs } from "../parts/acting-as.tsx";
import { Desk } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Marked } from "../parts/marked.tsx";
import { Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { named } from "../status.ts";
import { ledgerReason } from "../words/because.ts";
import {
  becameWords,
  afterConditionWords,
  kindName,
  partiesWords,
  saidWords,
  statusMark,
} from "../words/commitments.ts";
import { dayWords } from "../words/days.ts";
import { listWords } from "../words/numbers.ts";

/** What exactly was said, how it drifted, what fulfilled its condition, and was it kept? */
export function CommitmentScreen({ id }: { id: string }) {
  const day = asOf.value;
  const answer = useAnswer(`commitment ${id} ${day}`, (signal) => ask.commitment(id, asOfDay(day), signal));
  return (
    <>
      {answer.value === null ? <Title tab="Commitment" /> : null}
      <Shown answer={answer} what="the commitment">
        {(commitment) => <Whole commitment={commitment} />}
      </Shown>
      <p class="onward">
        <a href={to("/commitments")}>All commitments</a>
      </p>
    </>
  );
}

function Whole({ commitment }: { commitment: Commitment }) {
  const { speakers, side, status } = commitment;
  return (
    <article class="with-desk commitment">
      <Head commitment={commitment} />
      <aside class="at-desk" aria-labelledby="desk">
        <h2 id="desk">At the desk</h2>
        <Desk>
          <ActingAs />
          <p>
            <strong>
              <Marked of={statusMark(status)} />
            </strong>
          </p>
          <Ruling commitment={commitment} />
          <Join commitment={commitment} />
        </Desk>
      </aside>
      <div>
        <Wordings wordings={commitment.wordings} />
        <History commitment={commitment} />
        <LinkedEvents commitment={commitment} side="condition" title="Did the condition come about?" />
        <LinkedEvents commitment={commitment} side="action" title="Was it done?" />
        <section aria-labelledby="kept">
          <h2 id="kept">How the word of the speaker and of the state was kept</h2>
          <KeptWords of={(kept) => (kept.by === "state" ? side : speakers).includes(kept.of)} />
        </section>
      </div>
    </article>
  );
}

function Head({ commitment }: { commitment: Commitment }) {
  const { kind, speakers, because, deadline, decidedBy } = commitment;
  const afterCondition = afterConditionWords(commitment);
  return (
    <header class="standing">
      <p class="meta">{kindName(kind)}</p>
      <Title tab={partiesWords(commitment, named)}>
        <Foreign>{partiesWords(commitment, named)}</Foreign>
      </Title>
      <p class="lead-sentence">
        <Sentence of={commitment} bare />
      </p>
      <p>
        {saidWords(commitment)} <strong>{becameWords(commitment, lookingFrom())}</strong>
        {afterCondition === null ? "" : ` That was ${afterCondition}.`}{" "}
        {deadline === null ? "No deadline was given." : `Deadline: ${dayWords(deadline)}.`}
      </p>
      <p class="because">
        <Foreign>{ledgerReason(because, named)}</Foreign>
        {decidedBy === null ? null : <Foreign>{` Set by ${decidedBy}.`}</Foreign>}
      </p>
      <p class="meta">
        Said by <Foreign>{listWords(speakers)}</Foreign>.
      </p>
    </header>
  );
}
