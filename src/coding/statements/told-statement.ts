import { codeText } from "../sample.ts";

/** The statements of a text in one line each, for tests: `kind country not: content (if condition) low-high`. */
export function told(text: string, { odds = false } = {}): string[] {
  return codeText(text, "2025-03-14").statements.map(({ kind, speaker, negated, content, condition, probability }) => {
    const met = condition ? ` (${condition.negated ? "unless" : "if"} ${condition.text})` : "";
    const likely = odds && probability ? ` ${probability.low}-${probability.high}` : "";
    return `${kind} ${speaker.country ?? "-"}${negated ? " not" : ""}: ${content.text}${met}${likely}`;
  });
}
