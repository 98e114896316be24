import { useState } from "preact/hooks";
import type { DependenceView } from "../../src/model/indicator.ts";
import { asOf, go, params, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Shares, ShareTable } from "../economy/shares.tsx";
import { fieldText } from "../parts/field-text.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { TableSwitch } from "../parts/table-switch.tsx";
import { Title } from "../parts/title.tsx";
import { coded, named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords } from "../words/days.ts";
import { concentrationWords } from "../words/economy.ts";
import { hundredths } from "../words/forecasts.ts";
import { percentWords } from "../words/numbers.ts";

/** On whom does a state depend for an item? */
export function Dependence() {
  const reporter = params.value.get("reporter") ?? "";
  const item = params.value.get("item") ?? "";
  const asked = reporter !== "" && item !== "";
  return (
    <>
      <Title tab={asked ? `From whom ${named(reporter)} buys ${item}` : "Dependence on suppliers"} />
      <p class="lead">On whom does a state depend for an item: each partner’s share of its imports.</p>
      <Choice key={`${reporter} ${item}`} reporter={reporter} item={item} />
      {asked ? (
        <Supply reporter={reporter} item={item} />
      ) : (
        <Nothing>
          <p>Name a state and an item, by its Harmonized System code or its name in the data, such as 2711.</p>
        </Nothing>
      )}
      <p class="onward">
        <a href={to("/indicators")}>All series</a>
      </p>
    </>
  );
}

function Choice({ reporter, item }: { reporter: string; item: string }) {
  const [error, setError] = useState<string | null>(null);
  const open = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const state = fieldText(fields, "reporter");
    const code = coded(state) ?? (/^[A-Z]{3}$/.test(state) ? state : null);
    const wanted = fieldText(fields, "item");
    if (code === null) setError(`Nothing is known of “${state}”: name a state such as South Korea.`);
    else if (wanted === "") setError("Name an item, such as 2711 for petroleum gases.");
    else go(to("/dependence", { reporter: code, item: wanted }));
  };
  return (
    <form
      class="filters"
      aria-label="State and item"
      onSubmit={(event) => {
        event.preventDefault();
        open(event.currentTarget);
      }}
    >
      <label>
        Buyer
        <input
          name="reporter"
          autocomplete="off"
          defaultValue={reporter === "" ? "" : named(reporter)}
          aria-describedby="dependence-error"
        />
      </label>
      <label>
        Item
        <input name="item" autocomplete="off" defaultValue={item} aria-describedby="dependence-error" />
      </label>
      <button type="submit" class="main">
        Show
      </button>
      <p class="field-error" id="dependence-error" role="alert">
        {error}
      </p>
    </form>
  );
}

function Supply({ reporter, item }: { reporter: string; item: string }) {
  const day = asOf.value;
  const answer = useAnswer(`dependence ${reporter} ${item} ${day}`, (signal) =>
    ask.dependence({ ...asOfDay(day), reporter, item }, signal),
  );
  return (
    <Shown answer={answer} what="the shares">
      {(view) => <Found view={view} />}
    </Shown>
  );
}

function Found({ view }: { view: DependenceView }) {
  if (view.partners.length === 0) {
    return (
      <Nothing>
        <p>
          <Foreign>{becauseWords(view.because, named)}</Foreign>
        </p>
      </Nothing>
    );
  }
  return (
    <article>
      {view.stale === null ? null : (
        <p class="fault">
          <Foreign>{`Stale: ${becauseWords(view.stale, named)}`}</Foreign>
        </p>
      )}
      <p class="because">
        <strong>
          <Foreign>{becauseWords(view.because, named)}</Foreign>
        </strong>
      </p>
      <Standing view={view} />
      <section aria-labelledby="partners">
        <h2 id="partners">Partners</h2>
        <Shares view={view} />
        <TableSwitch />
        <ShareTable view={view} />
      </section>
    </article>
  );
}

function Standing({ view: { hhi, unknown, notes, from, to: until, asOf: known, unit } }: { view: DependenceView }) {
  const facts = [
    hhi === null ? null : `${concentrationWords(hhi)} (Herfindahl-Hirschman index ${hundredths(hhi)}).`,
    unknown === null || unknown === 0 ? null : `For ${percentWords(unknown)} of the imports no partner is known.`,
  ].filter((fact) => fact !== null);
  const said = notes.filter((note) => !/no partner is known/.test(note));
  return (
    <>
      <ul class="plain">
        {[...facts, ...said].map((words) => (
          <li key={words}>
            <Foreign>{becauseWords(words, named)}</Foreign>
          </li>
        ))}
      </ul>
      <p class="meta">
        {from === null || until === null ? null : `Shares of the year ${dayWords(from)} to ${dayWords(until)}`}
        <Foreign>{`, in ${unit}, as known on ${dayWords(known)}.`}</Foreign>
      </p>
    </>
  );
}
