import type { Commitment, Link, LinkSide, MeantAct } from "../../src/model/commitment.ts";
import { Desk } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { actNoun } from "../words/acts.ts";
import { ledgerReason } from "../words/because.ts";
import { extentWords, standingWords } from "../words/commitments.ts";
import { dayWords } from "../words/days.ts";
import { listWords, percentWords } from "../words/numbers.ts";
import { Correct } from "./correct.tsx";
import { useJudge } from "./judge.ts";
import { JudgeButtons } from "./judge-buttons.tsx";
import { ReportedWords } from "./reported-words.tsx";
import { NameEvent } from "./name-event.tsx";

interface EvidenceProps {
  commitment: Commitment;
  side: LinkSide;
  title: string;
}

/** What was meant, and the events that were taken for it. */
export function LinkedEvents({ commitment, side, title }: EvidenceProps) {
  const meant = side === "condition" ? commitment.condition : commitment.action;
  const links = commitment.links
    .filter((link) => link.side === side)
    .toSorted((one, other) => other.score - one.score || one.id.localeCompare(other.id));
  return (
    <section aria-labelledby={side}>
      <h2 id={side}>{title}</h2>
      {meant === null ? (
        <p class="meta">
          {side === "condition" ? "No condition was named." : "No act was named that could be looked for."}
        </p>
      ) : (
        <Meant meant={meant} />
      )}
      {links.length === 0 ? (
        meant === null ? null : (
          <p class="meta">No reported event was found that would be it.</p>
        )
      ) : (
        <Desk quiet>
          <ol class="links">
            {links.map((link) => (
              <Row key={link.id} commitment={commitment.id} link={link} />
            ))}
          </ol>
        </Desk>
      )}
      <Desk quiet>
        <details>
          <summary>Name an event that was not found</summary>
          <NameEvent commitment={commitment.id} side={side} instead={null} />
        </details>
      </Desk>
    </section>
  );
}

/** What an event must be to count, as it was read from the words. */
function Meant({ meant: { words, negated, types, actors, recipients, contexts, because } }: { meant: MeantAct }) {
  const kinds = types.length === 0 ? "any act" : types.map(actNoun).join(" or ");
  const by = actors.length === 0 ? "" : ` by ${listWords(actors.map(named))}`;
  const towards = recipients.length === 0 ? "" : ` towards ${listWords(recipients.map(named))}`;
  const about = contexts.length === 0 ? "" : `, ${contexts.join(" or ")}`;
  return (
    <>
      <p>
        <Foreign>{`“${words}”`}</Foreign>
      </p>
      <p class="meta">
        Looked for: {negated ? "no " : ""}
        <Foreign>{`${kinds}${by}${towards}${about}.`}</Foreign> <Foreign>{ledgerReason(because, named)}</Foreign>
      </p>
    </>
  );
}

function Row({ commitment, link }: { commitment: string; link: Link }) {
  const { day, score, extent, because, standing, by, note } = link;
  const judging = useJudge(commitment, link);
  return (
    <li data-row class={standing === "rejected" ? "rejected" : undefined}>
      <p class="day">{day === null ? "Day unknown" : dayWords(day)}</p>
      <div>
        <p>
          <ReportedWords link={link} />
        </p>
        <p class="because">
          <Foreign>{ledgerReason(because, named)}</Foreign>
        </p>
        <p class="meta">
          Fit {percentWords(score)}, {extentWords(extent)}; <strong>{standingWords(standing)}</strong>
          {by === null ? "" : <Foreign>{` by ${by}`}</Foreign>}.
          {note === null || note === "" ? null : <Foreign>{` “${note}”`}</Foreign>}
        </p>
        <JudgeButtons link={link} {...judging} />
        <Correct commitment={commitment} link={link} judging={judging} />
      </div>
    </li>
  );
}
