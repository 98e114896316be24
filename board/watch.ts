import { signal } from "@preact/signals";
import { kept } from "./kept.ts";

const KEPT_AS = "watched-pairs";
const PAIR = /^[A-Z]{3}\/[A-Z]{3}$/;

/** Pairs that this browser's reader watches, as `KOR/RUS`. */
export const watched = signal<readonly string[]>(stored());

export function isWatched(a: string, b: string): boolean {
  return watched.value.includes(key(a, b));
}

export function watch(a: string, b: string, on: boolean) {
  const others = watched.value.filter((pair) => pair !== key(a, b));
  watched.value = on ? [...others, key(a, b)] : others;
  kept.set(KEPT_AS, watched.value.join(" "));
}

function key(a: string, b: string) {
  return [a, b].sort().join("/");
}

function stored() {
  return kept
    .get(KEPT_AS)
    .split(" ")
    .filter((pair) => PAIR.test(pair));
}
