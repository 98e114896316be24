import { asOf, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { CommitmentList } from "../commitment/commitment-list.tsx";
import { Shown } from "../parts/shown.tsx";
import { named } from "../status.ts";
import { counted } from "../words/numbers.ts";

const MOST = "100";

/** What each of the two said to or about the other that binds it. */
export function PairCommitments({ a, b }: { a: string; b: string }) {
  const day = asOf.value;
  const answer = useAnswer(`commitments ${a} ${b} ${day}`, async (signal) => {
    const [ofA, ofB] = await Promise.all(
      [
        { side: a, concerns: b },
        { side: b, concerns: a },
      ].map((both) => ask.commitments({ ...asOfDay(day), ...both, limit: MOST }, signal)),
    );
    const all = [...(ofA?.commitments ?? []), ...(ofB?.commitments ?? [])];
    const once = [...new Map(all.map((each) => [each.id, each])).values()];
    return once.sort((one, other) => other.lastDay.localeCompare(one.lastDay));
  });
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments">Commitments</h2>
      <Shown answer={answer} what="the commitments">
        {(commitments) =>
          commitments.length === 0 ? (
            <p class="meta">
              Neither {named(a)} nor {named(b)} is on record with a promise, threat, offer or demand to the other.{" "}
              <a href={to("/commitments")}>The whole ledger</a>
            </p>
          ) : (
            <>
              <p class="meta">{counted(commitments.length, "record")}, the newest words first.</p>
              <CommitmentList commitments={commitments} />
            </>
          )
        }
      </Shown>
    </section>
  );
}
