import { useId, useState } from "preact/hooks";
import { go, here, to } from "../address.ts";
import { fieldText } from "../parts/field-text.ts";
import { actors, coded } from "../status.ts";

export interface Vocabulary {
  groups: readonly { id: string; title: string }[];
  issues: readonly { id: string; title: string }[];
}

interface ChoiceProps {
  state: string | null;
  others: readonly string[];
  issue: string | null;
  vocabulary: Vocabulary;
  /** Says a code or the name of a group as people do. */
  naming: (code: string) => string;
}

/** Chooses the state, adds a partner or a group of them, and says what it is to be about. */
export function Choice({ state, others, issue, vocabulary, naming }: ChoiceProps) {
  const list = useId();
  const [error, setError] = useState<string | null>(null);
  const open = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const said = (name: string) => fieldText(fields, name);
    const chosen = coded(said("state"));
    const added = said("other") === "" ? null : partnerOf(said("other"), vocabulary);
    const beside = [...new Set([...others, ...(added === null ? [] : [added])])].filter((each) => each !== chosen);
    const problem = problemWith(said("state"), chosen, said("other"), added, beside);
    setError(problem);
    if (problem !== null) return;
    const field = form.elements.namedItem("other");
    if (field instanceof HTMLInputElement) field.value = "";
    go(to(`/tracks/${chosen}`, { others: beside.join(","), issue }));
  };
  return (
    <form
      class="filters"
      aria-label="Whom to show"
      onSubmit={(event) => {
        event.preventDefault();
        open(event.currentTarget);
      }}
    >
      <datalist id={`${list}-states`}>
        {actors().map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      <datalist id={`${list}-all`}>
        {[...actors().map(({ name }) => name), ...vocabulary.groups.map(({ title }) => title)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        State
        <input
          name="state"
          list={`${list}-states`}
          autocomplete="off"
          defaultValue={state === null ? "" : naming(state)}
          key={state}
          aria-describedby={`${list}-error`}
        />
      </label>
      <label>
        {others.length === 0 ? "Beside a state or group" : "Add a state or group"}
        <input name="other" list={`${list}-all`} autocomplete="off" aria-describedby={`${list}-error`} />
      </label>
      <label>
        About
        <select value={issue ?? ""} onChange={(event) => go(here({ issue: event.currentTarget.value }), "replace")}>
          <option value="">all acts</option>
          {vocabulary.issues.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="main">
        {others.length === 0 ? "Show" : "Add"}
      </button>
      <p class="field-error" id={`${list}-error`} role="alert">
        {error}
      </p>
    </form>
  );
}

/** A state by name or code, or a group by title or name. */
function partnerOf(words: string, { groups }: Vocabulary) {
  const wanted = words.toLowerCase();
  const group = groups.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
  return coded(words) ?? group?.id ?? null;
}

function problemWith(
  state: string,
  chosen: string | null,
  other: string,
  added: string | null,
  beside: readonly string[],
) {
  if (state === "") return "Name a state, such as South Korea.";
  if (chosen === null) return `Nothing is known of “${state}”: choose a name from the list of suggestions.`;
  if (other !== "" && added === null)
    return `There is no state or group “${other}”: choose a name from the list of suggestions.`;
  return beside.length === 0 ? "Name another state, or a group such as the European Union." : null;
}
