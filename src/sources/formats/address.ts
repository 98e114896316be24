/** A link as an absolute http(s) address; `null` for anything else, such as `javascript:`. */
export function webAddress(link: string | null, base: string | null): string | null {
  if (link === null || link.trim() === "") return null;
  try {
    const url = new URL(link.trim(), base ?? undefined);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null;
  }
}
