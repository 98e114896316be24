/** FNV-1a over UTF-16 code units from `start` to `end`, as a signed 32-bit number: the same on every machine. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Joins a value into a running hash: one multiplication, so that a feature of several parts stays cheap. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Spreads the last bits of a running hash, so that it may be cut to a table's size. */
export function finish(hash: number): number {
  const mixed = Math.imul(hash, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
