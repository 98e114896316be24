/** A flame and the bed of embers under it, in a field of 16 by 22: the board's own beacon. */
export const FLAME =
  "M8 1c.6 4 5.5 6 5.5 11.2a5.5 5.5 0 0 1-11 0c0-2.6 1.2-4 2-6 1.2 1 1.7 2 2 3.4C7.6 7.2 8.2 4.2 8 1z";
export const EMBER = "M4 20h8";

/** The five places of a beacon, each so wide. */
export const PLACES = [0, 1, 2, 3, 4];
export const STEP = 17;
