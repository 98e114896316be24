import { go, here, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { asOf } from "../address.ts";
import { Shown } from "../parts/shown.tsx";
import { shiftDay } from "../words/days.ts";
import { TrialResult } from "./trial-result.tsx";

const YEARS_BACK_DAYS = 730;
const LEAD_DAYS = 30;

/** What the rule would have done over past days, each seen with nothing but what was known then; asked for by a button. */
export function Trial({ id, lastDay }: { id: string; lastDay: string }) {
  const asked = params.value.get("trial") === "yes";
  const from = params.value.get("from") ?? shiftDay(lastDay, -YEARS_BACK_DAYS) ?? "";
  const to = params.value.get("to") ?? lastDay;
  const leadDays = params.value.get("leadDays") ?? String(LEAD_DAYS);
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">Back-test</h2>
      <p class="meta">
        Before a rule is trusted: what it would have told over past days, seeing on each day only what was known then.
      </p>
      <form
        class="trial-form"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = new FormData(event.currentTarget);
          const field = (name: string) => {
            const entry = fields.get(name);
            return typeof entry === "string" ? entry : null;
          };
          go(here({ trial: "yes", from: field("from"), to: field("to"), leadDays: field("leadDays") }), "replace");
        }}
      >
        <label>
          From
          <input type="date" name="from" defaultValue={from} max={lastDay} required />
        </label>
        <label>
          To
          <input type="date" name="to" defaultValue={to} max={lastDay} required />
        </label>
        <label>
          Days that a warning holds
          <input type="number" name="leadDays" defaultValue={leadDays} min={1} max={365} required />
        </label>
        <button type="submit" class="main">
          Run the back-test
        </button>
      </form>
      {asked ? <Run key={`${from} ${to} ${leadDays}`} id={id} from={from} to={to} leadDays={leadDays} /> : null}
    </section>
  );
}

function Run({ id, from, to, leadDays }: { id: string; from: string; to: string; leadDays: string }) {
  const day = asOf.value;
  const answer = useAnswer(`trial ${id} ${day} ${from} ${to} ${leadDays}`, (signal) =>
    ask.backtest(id, { ...asOfDay(day), from, to, leadDays }, signal),
  );
  return (
    <Shown answer={answer} what="the back-test, which can take a while">
      {(result) => <TrialResult result={result} leadDays={Number(leadDays)} />}
    </Shown>
  );
}
