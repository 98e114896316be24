/** The known name that a mistyped one most likely means: the nearest by edits, at most a third of its letters; `null` where none is near. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(written.length / 3));
  let found: string | null = null;
  let fewest = most + 1;
  for (const name of known) {
    const edits = editsBetween(written.toLowerCase(), name.toLowerCase());
    if (edits < fewest) [found, fewest] = [name, edits];
  }
  return found;
}

/** Says which name was meant, or which there are. */
export function meant(written: string, known: Iterable<string>): string {
  const names = [...known];
  const near = nearest(written, names);
  if (near !== null) return `did you mean "${near}"?`;
  return names.length === 0 ? "there is none" : `there is ${names.join(", ")}`;
}

/** Letters to be put in, left out, changed, or swapped with their neighbour (Damerau 1964, each place edited once). */
function editsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const differs = one[i - 1] === other[j - 1] ? 0 : 1;
      const edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + differs);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(swapped ? Math.min(edits, (beforeLast[j - 2] ?? 0) + 1) : edits);
    }
    [beforeLast, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
