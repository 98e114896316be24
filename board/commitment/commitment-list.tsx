import type { Commitment } from "../../src/model/commitment.ts";
import { toOne } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Marked } from "../parts/marked.tsx";
import { becameWords, kindName, saidWords, statusMark } from "../words/commitments.ts";
import { Sentence } from "./sentence.tsx";

/** Commitments as rows that read like sentences; each opens. */
export function CommitmentList({ commitments }: { commitments: readonly Commitment[] }) {
  return (
    <ol class="ledger">
      {commitments.map((commitment) => (
        <Row key={commitment.id} commitment={commitment} />
      ))}
    </ol>
  );
}

function Row({ commitment }: { commitment: Commitment }) {
  const { id, kind, status, speaker } = commitment;
  return (
    <li data-row>
      <p class="standing-word">
        <Marked of={statusMark(status)} />
      </p>
      <div>
        <h3>
          <a class="cover" href={toOne("commitment", id)}>
            <Sentence of={commitment} />
          </a>
        </h3>
        <p>
          {saidWords(commitment)} <strong>{becameWords(commitment, lookingFrom())}</strong>
        </p>
        <p class="meta">
          {kindName(kind)}, first said by <Foreign>{speaker.name}</Foreign>.
        </p>
      </div>
    </li>
  );
}
