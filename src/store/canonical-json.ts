/**
 * A JSON value as text that is the same however it was built: members sorted by the UTF-16 code units of their names, no white space, numbers and
 * strings as ECMAScript writes them (RFC 8785, JSON Canonicalization Scheme). What JSON cannot hold is treated as `JSON.stringify` treats it.
 */
export function canonicalJson(value: unknown): string {
  return canonical(JSON.parse(JSON.stringify(value) ?? "null"));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
}
