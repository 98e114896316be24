import { Fragment } from "preact";
import type { Watch } from "../../src/model/watch.ts";
import { to } from "../address.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { listWords } from "../words/numbers.ts";

/** Pairs named one by one; more are not read but only looked at. */
const MOST_PAIRS = 12;

/** Whom a watch looks at, about what; each pair opens. */
export function Sides({ watch: { actors, towards, issues } }: { watch: Watch }) {
  const pairs = actors.flatMap((a) => towards.filter((b) => b !== a).map((b) => ({ a, b })));
  return (
    <p>
      It looks at{" "}
      {pairs.length > MOST_PAIRS
        ? `${listWords(actors.map(named))} towards ${listWords(towards.map(named))}`
        : pairs.map(({ a, b }, index) => (
            <Fragment key={`${a} ${b}`}>
              {index === 0 ? "" : ", "}
              <a href={to(`/pair/${a}/${b}`)}>
                {named(a)} and {named(b)}
              </a>
            </Fragment>
          ))}
      {issues.length === 0 ? "" : <Foreign>{` about ${listWords(issues)}`}</Foreign>}, in both directions.
    </p>
  );
}
