/** FNV-1a over UTF-16 code units from `start` to `end`, as a signed 32-bit number: the same on every machine. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
