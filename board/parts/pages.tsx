import { here, params } from "../address.ts";
import { numberWords } from "../words/numbers.ts";

/** Where a long list is opened, as the address has it. */
export function pageAt(): number {
  const asked = Number(params.value.get("at") ?? "0");
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
}

/** Which part of a long list is shown, and the way to the rest. */
export function Pages({ total, size }: { total: number; size: number }) {
  if (total <= size) return null;
  const at = pageAt();
  return (
    <nav class="pages" aria-label="Pages">
      {at > 0 ? <a href={here({ at: at > size ? String(at - size) : null })}>Newer</a> : null}
      <span class="meta">
        {numberWords(at + 1)} to {numberWords(Math.min(total, at + size))} of {numberWords(total)}
      </span>
      {at + size < total ? <a href={here({ at: String(at + size) })}>Older</a> : null}
    </nav>
  );
}
