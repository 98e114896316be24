/** Number of classes of distance between a word and its head. */
export const DISTANCES = 26;
export const ROOT_DISTANCE = 24;

// Distances up to 6 stand alone, longer ones together up to these.
const BOUNDS = [9, 14, 20, 30];
const SIDE = 12;

const CLASSES = Uint8Array.from({ length: 32 }, (_, distance) => {
  if (distance <= 6) return distance;
  const bound = BOUNDS.findIndex((most) => distance <= most);
  return bound === -1 ? 11 : 7 + bound;
});

/** Class of the way from a word to its head, by side and length; `head` -1 is the root. */
export function distanceOf(dependent: number, head: number): number {
  if (head < 0) return ROOT_DISTANCE;
  const way = head - dependent;
  return way < 0 ? CLASSES[Math.min(31, -way)]! : SIDE + CLASSES[Math.min(31, way)]!;
}
