/** Cuts items into `count` parts by turns, so that each part has something of everything. */
export function folds<T>(items: readonly T[], count: number): { train: T[]; held: T[]; places: number[] }[] {
  return Array.from({ length: count }, (_, fold) => {
    const inFold = (i: number) => i % count === fold;
    return {
      train: items.filter((_item, i) => !inFold(i)),
      held: items.filter((_item, i) => inFold(i)),
      places: [...items.keys()].filter(inFold),
    };
  });
}
