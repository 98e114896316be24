/** Whether two names are meant for the same person: case, white space and the form of accents make no difference. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** Names as a sentence lists them: `a`, `a or b`, `a, b or c`; of none, `nobody`. */
export function anyOf(names: readonly string[]): string {
  return listed(names, "or", "nobody");
}

/** `a, b and c`; of none, `none`. */
export function allOf(names: readonly string[]): string {
  return listed(names, "and", "none");
}

function listed(names: readonly string[], joint: string, none: string): string {
  const last = names.at(-1);
  if (last === undefined) return none;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} ${joint} ${last}`;
}
