import { BRIEF } from "./codebook.ts";
import type { Naming } from "./reason.ts";

/** Who spoke, with the state: `Cho Tae-yul (South Korea)`. Whom the text calls by a pronoun alone is named by the state. */
export function speakerWords({ name, country }: { name: string; country: string | null }, named: Naming): string {
  const state = country === null ? null : named(country);
  if (BRIEF.pronouns.includes(name.toLowerCase())) return state ?? "somebody unnamed";
  return state === null || state === name ? name : `${name} (${state})`;
}
