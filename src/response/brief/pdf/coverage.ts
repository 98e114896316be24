/** Unicode's full repertoire in a `cmap` table: groups of characters. */
const FULL_REPERTOIRE = 12;

/**
 * Which characters a TrueType font has a glyph for, read from the groups of its `cmap` table (OpenType 1.9, format 12). Answers no to
 * everything where the font has no such table.
 */
export function coverageOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const groups = groupsAt(view, cmapOf(view));
  return (codePoint) => groups.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** Where the `cmap` table begins; `null` without one. */
function cmapOf(view: DataView): number | null {
  const tables = Array.from({ length: view.getUint16(4) }, (_, n) => 12 + 16 * n);
  const record = tables.find((at) => view.getUint32(at) === 0x63_6d_61_70);
  return record === undefined ? null : view.getUint32(record + 8);
}

function groupsAt(view: DataView, cmap: number | null): [first: number, last: number][] {
  if (cmap === null) return [];
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, n) => cmap + view.getUint32(cmap + 8 + 8 * n));
  const table = tables.find((at) => view.getUint16(at) === FULL_REPERTOIRE);
  if (table === undefined) return [];
  const starts = Array.from({ length: view.getUint32(table + 12) }, (_, n) => table + 16 + 12 * n);
  return starts.map((at) => [view.getUint32(at), view.getUint32(at + 4)]);
}
