const PLAIN = /^[a-z0-9.,]*$/;

/** A word for comparing: lower case, straight apostrophes, plain hyphens, without soft hyphens and joiners. */
export function normOf(word: string): string {
  if (PLAIN.test(word)) return word;
  const lower = word.toLowerCase();
  // oxlint-disable-next-line no-control-regex -- everything beyond plain ASCII
  if (!/[^\x00-\x7f]/.test(lower)) return lower;
  return lower
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[‐‑–]/g, "-")
    .replace(/\u00ad|\u200c|\u200d|\u2060/g, "");
}
