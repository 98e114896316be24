import { useId, useState } from "preact/hooks";
import { go, to } from "../address.ts";
import { fieldText } from "./field-text.ts";
import { actors, coded } from "../status.ts";

/** Two fields and one button: opens any pair by name or code. */
export function PairForm() {
  const list = useId();
  const [error, setError] = useState<string | null>(null);
  const open = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const words = ["a", "b"].map((name) => fieldText(fields, name));
    const codes = words.map(coded);
    const problem = problemWith(words, codes);
    setError(problem);
    if (problem === null) go(to(`/pair/${codes.join("/")}`));
  };
  return (
    <form
      class="pair-form"
      onSubmit={(event) => {
        event.preventDefault();
        open(event.currentTarget);
      }}
    >
      <datalist id={list}>
        {actors().map(({ code, name }) => (
          <option key={code} value={name}>
            {code}
          </option>
        ))}
      </datalist>
      <Field name="a" label="Between" example="South Korea" list={list} error={error} />
      <Field name="b" label="and" example="Russia" list={list} error={error} />
      <button type="submit" class="main">
        Open the pair
      </button>
      <p class="field-error" id="pair-error" role="alert">
        {error}
      </p>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  example: string;
  list: string;
  error: string | null;
}

function Field({ name, label, example, list, error }: FieldProps) {
  return (
    <label>
      {label}
      <input
        name={name}
        list={list}
        placeholder={example}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={error !== null}
        aria-describedby="pair-error"
      />
    </label>
  );
}

function problemWith(words: readonly string[], codes: readonly (string | null)[]) {
  if (words.includes("")) return "Name two actors, such as South Korea and Russia.";
  const unknown = words[codes.indexOf(null)];
  if (unknown !== undefined) return `Nothing is known of “${unknown}”: choose a name from the list of suggestions.`;
  return codes[0] === codes[1] ? "Name two different actors." : null;
}
