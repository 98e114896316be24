/**
 * A stretch of days, both ends inclusive, as far as the text supports it.
 *
 * Ends are ISO 8601 dates (`2024-04-02`); a day without a year is `--04-02`.
 * Something wholly unknown is `null` in place of the interval.
 */
export interface Interval {
  start: string | null;
  end: string | null;
}
