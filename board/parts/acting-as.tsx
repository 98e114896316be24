import { signal } from "@preact/signals";
import { deskName } from "./desk.tsx";

const acting = signal(deskName.get());
const missing = signal(false);
const FIELD = "acting-as";

/** Who acts on this page; given once, remembered by the browser, and asked for before anything is written. */
export function ActingAs() {
  return (
    <div class="acting-as">
      <label for={FIELD}>You act as</label>
      <input
        id={FIELD}
        maxLength={200}
        autocomplete="name"
        value={acting.value}
        aria-invalid={missing.value}
        aria-describedby={missing.value ? `${FIELD}-missing` : undefined}
        onInput={({ currentTarget }) => {
          acting.value = currentTarget.value;
          if (currentTarget.value.trim() !== "") missing.value = false;
        }}
        onChange={({ currentTarget }) => deskName.set(currentTarget.value.trim())}
      />
      {missing.value ? (
        <p class="field-error" id={`${FIELD}-missing`} role="alert">
          Say who you are first: your name stands beside what you write.
        </p>
      ) : null}
    </div>
  );
}

/** The name of who acts; where none was given it is asked for, and `null` is answered. */
export function whoActs(): string | null {
  const name = acting.value.trim();
  missing.value = name === "";
  if (name !== "") return name;
  document.querySelector<HTMLElement>(`#${FIELD}`)?.focus();
  return null;
}
