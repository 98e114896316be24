import type { Statement } from "../../../model/statement.ts";
import { DRIFT_SETTINGS, type Firmness } from "./settings.ts";

/** How firmly a wording binds, with the words that tell. */
export interface Bound {
  rank: number;
  words: string;
}

/**
 * How firmly a statement binds its side: read from its content, else from its sentence without the condition, as a coder often cuts `pledged to` off.
 * `null` where no word tells.
 */
export function firmnessOf(
  { content, condition, evidence }: Pick<Statement, "content" | "condition" | "evidence">,
  classes: readonly Firmness[] = DRIFT_SETTINGS.firmness,
): Bound | null {
  const around = evidence.text.replace(condition?.text ?? "", " ");
  return boundBy(content.text, classes) ?? boundBy(around, classes);
}

function boundBy(text: string, classes: readonly Firmness[]): Bound | null {
  for (const { rank, pattern } of classes) {
    const [words] = pattern.exec(text) ?? [];
    if (words !== undefined) return { rank, words: words.toLowerCase() };
  }
  return null;
}
