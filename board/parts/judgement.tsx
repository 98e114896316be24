import type { WatchState } from "../../src/model/watch.ts";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { Foreign } from "./foreign.tsx";

/** How sure a level is, in a sentence of its own. */
export function HowSure({ state }: { state: WatchState }) {
  return (
    <p>
      <Foreign>{becauseWords(state.confidenceBecause, named)}</Foreign>
    </p>
  );
}

/** What speaks against a level, and what could not be looked at. */
export function Against({ state: { against, dark } }: { state: WatchState }) {
  const all = [...new Set([...against, ...dark])];
  if (all.length === 0) return <p class="meta">Nothing that was looked at.</p>;
  return (
    <ul class="plain">
      {all.map((words) => (
        <li key={words}>
          <Foreign>{becauseWords(words, named)}</Foreign>
        </li>
      ))}
    </ul>
  );
}

/** What would raise a level, and what must happen for it to come down. */
export function WhatNext({ state: { nextNeeds, standDownNeeds } }: { state: WatchState }) {
  return (
    <ul class="plain">
      <li>
        <Foreign>
          {nextNeeds === null ? "There is no higher level to this watch." : becauseWords(nextNeeds, named)}
        </Foreign>
      </li>
      {standDownNeeds === null ? null : (
        <li>
          <Foreign>{becauseWords(standDownNeeds, named)}</Foreign>
        </li>
      )}
    </ul>
  );
}
