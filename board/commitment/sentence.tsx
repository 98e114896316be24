import type { Commitment } from "../../src/model/commitment.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { conditionLead, partiesWords } from "../words/commitments.ts";

type Said = Pick<Commitment, "side" | "addressees" | "speaker" | "words" | "condition" | "wordings">;

/** Who said to whom what, and if what: `South Korea to Russia: “Seoul will impose sanctions” if “…”.` Bare where the heading says who. */
export function Sentence({ of, bare = false }: { of: Said; bare?: boolean }) {
  const { words, condition, wordings } = of;
  const newest = wordings.findLast((wording) => wording.condition !== null);
  return (
    <>
      {bare ? null : (
        <>
          <strong>
            <Foreign>{partiesWords(of, named)}</Foreign>
          </strong>
          :{" "}
        </>
      )}
      <Foreign>{`“${words}”`}</Foreign>
      {condition === null ? null : (
        <>
          {" "}
          {newest === undefined ? "if" : conditionLead(newest)} <Foreign>{`“${condition.words}”`}</Foreign>
        </>
      )}
      .
    </>
  );
}
