const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** An ISO 639-1 code as a word. */
export function languageWords(code: string): string {
  if (code === "und") return "language unknown";
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
