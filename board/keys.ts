import { signal } from "@preact/signals";
import { go, to } from "./address.ts";
import { replaying, stepDay } from "./as-of.ts";
import { kept } from "./kept.ts";

const OFF = "single-keys-off";

export const helpOpen = signal(false);
export const paletteOpen = signal(false);
export const tablesOpen = signal(false);
/** Single-key shortcuts can be turned off, for those who dictate (WCAG 2.1.4). */
export const keysOff = signal(kept.get(OFF) === "yes");

export function turnKeys(off: boolean) {
  keysOff.value = off;
  kept.set(OFF, off ? "yes" : "no");
}

interface Shortcut {
  keys: string;
  does: string;
  run: () => void;
}

/** Every shortcut, as it works and as the help lists it. */
export const shortcuts: readonly Shortcut[] = [
  { keys: "?", does: "This help", run: () => (helpOpen.value = !helpOpen.value) },
  { keys: "/", does: "Search", run: search },
  { keys: "g b", does: "Go to the beacon line", run: () => go(to("/")) },
  { keys: "g a", does: "Go to the alerts", run: () => go(to("/alerts")) },
  { keys: "g r", does: "Go to the response", run: () => go(to("/response")) },
  { keys: "g c", does: "Go to the commitments", run: () => go(to("/commitments")) },
  { keys: "g d", does: "Go to the calendar", run: () => go(to("/calendar")) },
  { keys: "g f", does: "Go to the forecasts", run: () => go(to("/forecasts")) },
  { keys: "g p", does: "Go to a pair", run: () => go(to("/pair")) },
  { keys: "g t", does: "Go to one state beside others", run: () => go(to("/tracks")) },
  { keys: "g i", does: "Go to the economic indicators", run: () => go(to("/indicators")) },
  { keys: "g s", does: "Go to search", run: search },
  { keys: "g o", does: "Go to sources and method", run: () => go(to("/sources")) },
  { keys: "j", does: "Next row", run: () => step(1) },
  { keys: "k", does: "Row before", run: () => step(-1) },
  { keys: "e", does: "Acknowledge an alert", run: acknowledge },
  { keys: "y", does: "Confirm the suggestion", run: () => judge("confirmed") },
  { keys: "n", does: "Reject the suggestion", run: () => judge("rejected") },
  { keys: "[", does: "A day back", run: () => stepDay(-1) },
  { keys: "]", does: "A day forth", run: () => stepDay(1) },
  { keys: "h", does: "How the sentence was read", run: showHowRead },
  { keys: "t", does: "Charts as tables, and back", run: () => (tablesOpen.value = !tablesOpen.value) },
];

let prefix = "";

export function followKeys() {
  addEventListener("keydown", (press) => {
    if (press.key === "Escape") leaveField(press);
    if (isAnywhere(press) && !document.querySelector("dialog[open]")) {
      press.preventDefault();
      paletteOpen.value = true;
    }
    if (keysOff.value || press.ctrlKey || press.metaKey || press.altKey || isWriting(press.target)) return;
    const typed = prefix + press.key;
    const shortcut = shortcuts.find(({ keys }) => keys === typed);
    prefix = press.key === "g" && prefix === "" ? "g " : "";
    if (!shortcut || (document.querySelector("dialog[open]") && shortcut.keys !== "?")) return;
    press.preventDefault();
    shortcut.run();
  });
}

function isAnywhere({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

function isWriting(target: EventTarget | null) {
  if (target instanceof HTMLInputElement) return !["checkbox", "radio"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function leaveField(press: KeyboardEvent) {
  if (isWriting(press.target) && press.target instanceof HTMLElement) press.target.blur();
}

function search() {
  go(to("/search"));
  // After the screen has been drawn, and after the move to its top.
  requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>("#words")?.focus()));
}

/** Of the alert that is open; in a list, of the row with the focus or else of the first. */
function acknowledge() {
  if (replaying()) return;
  const field = document.querySelector<HTMLElement>("[data-acknowledge]");
  if (field) {
    field.focus();
    return;
  }
  const rows = document.activeElement?.closest("[data-row]") ?? document.querySelector("main");
  const link = rows?.querySelector<HTMLAnchorElement>('a[href^="/alert/"]');
  if (link) go(to(link.pathname, { do: "acknowledge" }));
}

/** Of the row with the focus and of no other, so that nothing is judged unseen. */
function judge(verdict: "confirmed" | "rejected") {
  document.activeElement?.closest("[data-row]")?.querySelector<HTMLElement>(`[data-judge="${verdict}"]`)?.click();
}

/** For the passage that is open; where none is, opens and closes what tells of all sentences. */
function showHowRead() {
  document.querySelector<HTMLElement>("[data-how-read]")?.click();
}

function step(by: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter((row) => wayIn(row) !== null);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
  if (next !== undefined) wayIn(next)?.focus();
}

/** What opens a row, or else what can be done with it. */
function wayIn(row: HTMLElement): HTMLElement | null {
  if (row.matches("a")) return row;
  return row.querySelector<HTMLElement>("a") ?? row.querySelector<HTMLElement>("button:enabled, summary");
}
