/** Bits of the mantissa that the table tells apart: exact to 1 part in 8,000, far below what a count means. */
const BITS = 12;
const table = Float32Array.from({ length: 1 << BITS }, (_, i) => Math.log(1 + (i + 0.5) / (1 << BITS)));
const value = new Float32Array(1);
const bits = new Int32Array(value.buffer);

/** The natural logarithm of a positive number by table, several times faster than exact. */
export function quickLog(x: number): number {
  value[0] = x;
  const raw = bits[0]!;
  return ((raw >> 23) - 127) * Math.LN2 + table[(raw >> (23 - BITS)) & ((1 << BITS) - 1)]!;
}

/** ln(1 + x / floor): 0 where there is nothing, slow growth above the floor. */
export function logAbove(x: number, floor: number): number {
  return x <= 0 ? 0 : quickLog(1 + x / floor);
}
