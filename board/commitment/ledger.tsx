import { COMMITMENT_KINDS, COMMITMENT_STATUSES } from "../../src/model/commitment.ts";
import { asOf, go, here, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { ActorChoice, codeIn } from "../parts/actor-choice.tsx";
import { pageAt, Pages } from "../parts/pages.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { kindName, statusMark } from "../words/commitments.ts";
import { counted } from "../words/numbers.ts";
import { CommitmentList } from "./commitment-list.tsx";

const PAGE = 40;

/** Every commitment that is asked for, the newest wording first. */
export function Ledger() {
  const day = asOf.value;
  const query = { ...asOfDay(day), ...wanted(), limit: String(PAGE), offset: String(pageAt()) };
  const answer = useAnswer(`commitments ${JSON.stringify(query)}`, (signal) => ask.commitments(query, signal));
  return (
    <section aria-labelledby="listed">
      <h2 id="listed">The ledger</h2>
      <Filters />
      <Shown answer={answer} what="the ledger">
        {({ total, commitments }) =>
          total === 0 ? (
            <Empty />
          ) : (
            <>
              <p class="meta">{counted(total, "record")}, the newest words first.</p>
              <CommitmentList commitments={commitments} />
              <Pages total={total} size={PAGE} />
            </>
          )
        }
      </Shown>
    </section>
  );
}

/** What the address asks for; anything that is no code, status, kind or day asks for all. */
function wanted() {
  const side = codeIn("side");
  const concerns = codeIn("concerns");
  const status = COMMITMENT_STATUSES.find((each) => each === params.value.get("status"));
  const kind = COMMITMENT_KINDS.find((each) => each === params.value.get("kind"));
  const dueBy = /^\d{4}-\d{2}-\d{2}$/.exec(params.value.get("dueBy") ?? "")?.[0];
  return {
    ...(side === undefined ? {} : { side }),
    ...(concerns === undefined ? {} : { concerns }),
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(dueBy === undefined ? {} : { dueBy }),
  };
}

const change = (name: string, value: string) => go(here({ [name]: value, at: null }), "replace");

function Filters() {
  const { status, kind, dueBy } = wanted();
  return (
    <form class="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <ActorChoice name="side" label="Said by" />
      <ActorChoice name="concerns" label="About or to" />
      <label>
        What became of it
        <select value={status ?? ""} onChange={({ currentTarget }) => change("status", currentTarget.value)}>
          <option value="">anything</option>
          {COMMITMENT_STATUSES.map((each) => (
            <option key={each} value={each}>
              {statusMark(each).name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Kind
        <select value={kind ?? ""} onChange={({ currentTarget }) => change("kind", currentTarget.value)}>
          <option value="">any</option>
          {COMMITMENT_KINDS.map((each) => (
            <option key={each} value={each}>
              {kindName(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        Due by
        <input type="date" value={dueBy ?? ""} onChange={({ currentTarget }) => change("dueBy", currentTarget.value)} />
      </label>
    </form>
  );
}

const NO_FILTER = { side: null, concerns: null, status: null, kind: null, dueBy: null, at: null };

function Empty() {
  const filtered = Object.keys(wanted()).length > 0;
  return (
    <Nothing>
      <p>
        {filtered ? (
          <>
            No record is like that. <a href={here(NO_FILTER)}>Look at all</a>
          </>
        ) : (
          "Nobody had promised, threatened, offered or demanded anything by this day. Records come from the statements of what is read."
        )}
      </p>
    </Nothing>
  );
}
