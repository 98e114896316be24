/** A figure with the bounds that it stays in, in 95 of 100 resamples. */
export interface Estimate {
  /** `null` where it is undefined, as an AUROC of one class. */
  value: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Figures of all groups together, with 95 % percentile intervals by the bootstrap over groups (Davison and Hinkley,
 * Bootstrap Methods, 1997): whole groups are drawn anew, since the rows of one group are not independent.
 */
export function bootstrap<Row, Name extends string>(
  groups: readonly (readonly Row[])[],
  figures: (rows: readonly Row[]) => Record<Name, number | null>,
  { resamples, random }: { resamples: number; random: () => number },
): Record<Name, Estimate> {
  const whole = figures(groups.flat());
  const drawn = Array.from({ length: resamples }, () =>
    figures(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  );
  const names = Object.keys(whole) as Name[];
  return Object.fromEntries(
    names.map((name) => {
      const values = drawn.map((each) => each[name]).filter((value) => value !== null);
      const ordered = values.toSorted((x, y) => x - y);
      const at = (share: number) => ordered[Math.round(share * (ordered.length - 1))] ?? null;
      return [name, { value: whole[name], low: at(0.025), high: at(0.975) }];
    }),
  ) as Record<Name, Estimate>;
}
