/** Of the standard normal distribution, for 95 %. */
const Z = 1.959964;

/**
 * The 95 % score interval of a share: Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
 *
 * @param hits 0 to `total`
 * @param total at least 1
 */
export function wilson(hits: number, total: number): [number, number] {
  const share = hits / total;
  const centre = share + Z ** 2 / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
