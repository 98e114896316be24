/** Actions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0;
/** The top of the stack gets the front of the buffer as its head. */
export const LEFT = 1;
/** The top of the stack gets the word below it as its head. */
export const RIGHT = 2;

/** No word: before the first, after the last, or no such child. */
export const NONE = -1;

/**
 * The state of a parse: a stack, a buffer that begins at `front`, and the arcs so far. The root stands after the last
 * word (Ballesteros and Nivre 2013), so word numbers run from 0 to `size`, the root.
 */
export class Configuration {
  size = 0;
  front = 0;
  depth = 0;
  stack = new Int32Array(64);
  heads = new Int32Array(64);
  labels = new Uint8Array(64);
  /** Outermost and next-to-outermost children on either side. */
  left = new Int32Array(64);
  left2 = new Int32Array(64);
  right = new Int32Array(64);
  right2 = new Int32Array(64);
  leftCount = new Int32Array(64);
  rightCount = new Int32Array(64);
  /** Labels of the children as a bit set; labels 32 apart share a bit. */
  childLabels = new Int32Array(64);

  /** Begins a sentence of `size` words: all in the buffer. */
  begin(size: number): void {
    this.size = size;
    this.front = 0;
    this.depth = 0;
    this.#makeRoom(size + 1);
    for (const links of [this.heads, this.left, this.left2, this.right, this.right2]) links.fill(NONE, 0, size + 1);
    for (const counts of [this.labels, this.leftCount, this.rightCount, this.childLabels]) counts.fill(0, 0, size + 1);
  }

  /** Whether every word has its head. */
  get done(): boolean {
    return this.depth === 0 && this.front === this.size;
  }

  /**
   * Whether an action may be taken. The root takes its child only when the stack holds nothing else, so that every
   * sequence of allowed actions ends in a tree under one root.
   */
  allows(action: number): boolean {
    if (action === SHIFT) return this.front < this.size;
    if (action === LEFT) return this.depth > 0 && (this.front < this.size || this.depth === 1);
    return this.depth > 1;
  }

  /** The word `below` places under the top of the stack, `NONE` where there is none. */
  top(below: number): number {
    return below < this.depth ? this.stack[this.depth - 1 - below]! : NONE;
  }

  /** The head that `action`, LEFT or RIGHT, gives to the top of the stack. */
  headBy(action: number): number {
    return action === LEFT ? this.front : this.top(1);
  }

  shift(): void {
    this.stack[this.depth] = this.front;
    this.depth += 1;
    this.front += 1;
  }

  /** Takes the top off the stack and hangs it where `action`, LEFT or RIGHT, says. */
  reduce(action: number, label: number): void {
    const child = this.top(0);
    const head = this.headBy(action);
    this.depth -= 1;
    this.heads[child] = head;
    this.labels[child] = label;
    this.childLabels[head] = this.childLabels[head]! | (1 << (label & 31));
    if (action === LEFT) {
      this.left2[head] = this.left[head]!;
      this.left[head] = child;
      this.leftCount[head] = this.leftCount[head]! + 1;
    } else {
      this.right2[head] = this.right[head]!;
      this.right[head] = child;
      this.rightCount[head] = this.rightCount[head]! + 1;
    }
  }

  /** Becomes the same as another configuration. */
  copyFrom(other: Configuration): void {
    const words = other.size + 1;
    this.#makeRoom(words);
    this.size = other.size;
    this.front = other.front;
    this.depth = other.depth;
    copy(other.stack, this.stack, other.depth);
    copy(other.heads, this.heads, words);
    copy(other.labels, this.labels, words);
    copy(other.left, this.left, words);
    copy(other.left2, this.left2, words);
    copy(other.right, this.right, words);
    copy(other.right2, this.right2, words);
    copy(other.leftCount, this.leftCount, words);
    copy(other.rightCount, this.rightCount, words);
    copy(other.childLabels, this.childLabels, words);
  }

  #makeRoom(size: number): void {
    if (size <= this.stack.length) return;
    const room = size * 2;
    this.stack = new Int32Array(room);
    this.heads = new Int32Array(room);
    this.labels = new Uint8Array(room);
    this.left = new Int32Array(room);
    this.left2 = new Int32Array(room);
    this.right = new Int32Array(room);
    this.right2 = new Int32Array(room);
    this.leftCount = new Int32Array(room);
    this.rightCount = new Int32Array(room);
    this.childLabels = new Int32Array(room);
  }
}

// A loop: for sentences of common length it is quicker than making a view to hand to `set`.
function copy<Numbers extends Int32Array | Uint8Array>(from: Numbers, to: Numbers, count: number): void {
  for (let i = 0; i < count; i += 1) to[i] = from[i]!;
}
