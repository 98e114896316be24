import { tablesOpen } from "../keys.ts";

/** Opens and closes the tables behind all charts of a screen. */
export function TableSwitch() {
  return (
    <button
      type="button"
      class="quiet"
      aria-expanded={tablesOpen.value}
      onClick={() => (tablesOpen.value = !tablesOpen.value)}
    >
      {tablesOpen.value ? "Hide the table" : "Show as a table"} <kbd>t</kbd>
    </button>
  );
}
