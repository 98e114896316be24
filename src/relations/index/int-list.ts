/** Whole numbers of 32 bits that grow in number: a quarter of the memory of an array of the language. */
export interface IntList {
  values: Int32Array;
  length: number;
}

export function emptyList(): IntList {
  return { values: new Int32Array(4), length: 0 };
}

/** Puts numbers in at a position; those from there on move up. */
export function insert(list: IntList, position: number, ...numbers: number[]): void {
  const length = list.length + numbers.length;
  if (length > list.values.length) {
    const grown = new Int32Array(Math.max(length, Math.ceil(list.values.length * 1.25)));
    grown.set(list.values.subarray(0, list.length));
    list.values = grown;
  }
  if (position < list.length) list.values.copyWithin(position + numbers.length, position, list.length);
  for (let i = 0; i < numbers.length; i++) list.values[position + i] = numbers[i] as number;
  list.length = length;
}
