/** Coefficients of Stirling's series. */
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680];
/** From where the series is exact to 12 digits. */
const LARGE = 10;

/** Natural logarithm of the gamma function of a positive number, to 10 digits. */
export function logGamma(x: number): number {
  let shift = 1;
  let large = x;
  for (; large < LARGE; large++) shift *= large;
  let correction = 0;
  let power = 1 / large;
  for (const coefficient of SERIES) {
    correction += coefficient * power;
    power /= large ** 2;
  }
  return (large - 0.5) * Math.log(large) - large + Math.log(2 * Math.PI) / 2 + correction - Math.log(shift);
}
