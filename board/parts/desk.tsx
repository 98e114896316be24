import type { ComponentChildren } from "preact";
import { replaying } from "../as-of.ts";
import { kept } from "../kept.ts";

const NAME = "desk-name";

/** Who sits at this browser, as last given. */
export const deskName = {
  get: () => kept.get(NAME),
  set: (name: string) => kept.set(NAME, name),
};

interface DeskProps {
  /** Whether the page has already said why nothing can be written. */
  quiet?: boolean;
  children: ComponentChildren;
}

/** What can be written down here; a past day takes nothing. */
export function Desk({ quiet = false, children }: DeskProps) {
  const past = replaying();
  return (
    <>
      {past && !quiet ? (
        <p class="meta">This is a replay: nothing can be written into a past day. Go back to the newest to act.</p>
      ) : null}
      <fieldset class="bare" disabled={past}>
        {children}
      </fieldset>
    </>
  );
}

interface OrderFormProps {
  /** Words of the button. */
  send: string;
  sending: boolean;
  problem: string | null;
  onSend: (fields: Fields, form: HTMLFormElement) => void;
  children: ComponentChildren;
}

/** Folds the form away again where it stands in a `details`. */
export function foldAway(form: HTMLFormElement) {
  form.reset();
  form.closest("details")?.removeAttribute("open");
}

/** The trimmed words of a form's fields by their names. */
export type Fields = (name: string) => string;

/** A few fields and one button; why it was refused stands under it. */
export function OrderForm({ send, sending, problem, onSend, children }: OrderFormProps) {
  return (
    <form
      class="order"
      onSubmit={(event) => {
        event.preventDefault();
        if (sending) return;
        const form = event.currentTarget;
        const entries = new FormData(form);
        const fields: Fields = (name) => {
          const entry = entries.get(name);
          return typeof entry === "string" ? entry.trim() : "";
        };
        if (fields("by") !== "") deskName.set(fields("by"));
        onSend(fields, form);
      }}
    >
      {children}
      <button type="submit" class="main" aria-disabled={sending}>
        {sending ? "Writing it down" : send}
      </button>
      {problem === null ? null : (
        <p class="field-error" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Who writes; the name last given stands there already. */
export function NameField({ label, mark = false }: { label: string; mark?: boolean }) {
  return (
    <label>
      {label}
      <input
        name="by"
        required
        maxLength={200}
        autocomplete="name"
        defaultValue={deskName.get()}
        data-acknowledge={mark ? "" : undefined}
      />
    </label>
  );
}

export function NoteField({ label, required = false }: { label: string; required?: boolean }) {
  return (
    <label>
      {label}
      <textarea name="note" rows={2} maxLength={1000} required={required} />
    </label>
  );
}
