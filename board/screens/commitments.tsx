import { asOf, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { KeptWords } from "../commitment/kept-words.tsx";
import { Ledger } from "../commitment/ledger.tsx";
import { Suggestions } from "../commitment/suggestions.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { Title } from "../parts/title.tsx";
import { numberWords } from "../words/numbers.ts";

/** Who said what if what, by when, and what became of it? */
export function Commitments() {
  const day = asOf.value;
  const waiting = useAnswer(`waiting ${day}`, (signal) => ask.suggestions({ ...asOfDay(day), limit: "1" }, signal));
  const total = waiting.value?.total ?? 0;
  return (
    <>
      <Title tab="Commitments" />
      <p class="lead">Who said what, if what and by when, over all its repetitions; and what became of it.</p>
      <Tabs
        name="tab"
        label="Parts of the ledger"
        tabs={[
          { value: null, name: "The ledger" },
          { value: "waiting", name: total === 0 ? "Waiting for you" : `Waiting for you (${numberWords(total)})` },
          { value: "record", name: "Record of words" },
        ]}
      />
      <Tab />
    </>
  );
}

function Tab() {
  switch (params.value.get("tab")) {
    case "waiting":
      return <Suggestions />;
    case "record":
      return (
        <section aria-labelledby="record">
          <h2 id="record">Record of words</h2>
          <KeptWords />
        </section>
      );
    default:
      return <Ledger />;
  }
}
