import { go, here, params } from "../address.ts";
import { actors } from "../status.ts";

interface ActorChoiceProps {
  /** The parameter of the address that holds the code. */
  name: string;
  label: string;
}

/** A country or body to filter by, kept in the address. */
export function ActorChoice({ name, label }: ActorChoiceProps) {
  const chosen = codeIn(name) ?? "";
  const known = actors().toSorted((one, other) => one.name.localeCompare(other.name));
  return (
    <label>
      {label}
      <select
        value={chosen}
        onChange={({ currentTarget }) => go(here({ [name]: currentTarget.value, at: null }), "replace")}
      >
        <option value="">anybody</option>
        {known.map(({ code, name: words }) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The code that the address asks for; anything else asks for nobody in particular. */
export function codeIn(name: string): string | undefined {
  const asked = params.value.get(name) ?? "";
  return /^[A-Z]{3}$/.test(asked) ? asked : undefined;
}
