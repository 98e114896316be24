/**
 * The tree under one root with the highest sum of arc scores (Chu and Liu 1965, Edmonds 1967), in quadratic time (Tarjan 1977).
 *
 * Row `i` of `scores`, `width` numbers long, holds what word `i` scores with the root as its head (column 0) and with word `j`
 * (column `j + 1`). Gives the head of each of the `size` words, the root's being itself.
 */
export function bestTree(scores: Float32Array | Int32Array, width: number, size: number): Int32Array {
  const heads = greedyHeads(scores, width, size);
  return isOneTree(heads) ? heads : new Contraction(scores, width, size).heads();
}

function greedyHeads(scores: Float32Array | Int32Array, width: number, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let i = 0; i < size; i += 1) {
    let best = 0;
    for (let column = 1; column <= size; column += 1) {
      if (column !== i + 1 && scores[i * width + column]! > scores[i * width + best]!) best = column;
    }
    heads[i] = best === 0 ? i : best - 1;
  }
  return heads;
}

function isOneTree(heads: Int32Array): boolean {
  // The walk that first saw a word, from 1: a word seen by the walk itself closes a cycle.
  const seen = new Int32Array(heads.length);
  let roots = 0;
  for (let start = 0; start < heads.length; start += 1) {
    let at = start;
    for (; seen[at] === 0; at = heads[at]!) {
      seen[at] = start + 1;
      if (heads[at] === at) roots += 1;
    }
    if (seen[at] === start + 1 && heads[at] !== at) return false;
  }
  return roots === 1;
}

const [NEW, ON_PATH, DONE, MERGED] = [0, 1, 2, 3];

/** One run of the algorithm; node 0 is the root. Cycles are merged into one of their nodes until none is left. */
class Contraction {
  readonly #nodes: number;
  /** Cell `head * nodes + dependent`: the arc's score, and the arc between words that it stands for. */
  readonly #weights: Float64Array;
  readonly #head: Int32Array;
  readonly #dependent: Int32Array;
  readonly #state: Uint8Array;
  /** The best head of each node, as last looked up. */
  readonly #best: Int32Array;
  /** The number of what each node now stands for: itself, or merged nodes, which are numbered after the words. */
  readonly #group: number[];
  /** By number, the merged nodes that each was taken into. */
  readonly #parent: number[];
  /** What each merging took in, and the arcs of the cycle. */
  readonly #cycles: { group: number; arc: number }[][] = [];

  constructor(scores: Float32Array | Int32Array, width: number, size: number) {
    const nodes = size + 1;
    this.#nodes = nodes;
    this.#weights = new Float64Array(nodes * nodes);
    this.#head = new Int32Array(nodes * nodes);
    this.#dependent = new Int32Array(nodes * nodes);
    this.#state = new Uint8Array(nodes);
    this.#best = new Int32Array(nodes);
    this.#group = Array.from({ length: nodes }, (_, node) => node);
    this.#parent = Array.from({ length: nodes }, () => -1);
    this.#fill(scores, width);
  }

  /** A second root costs more than any arcs can gain, so the best tree has one. */
  #fill(scores: Float32Array | Int32Array, width: number): void {
    const nodes = this.#nodes;
    let [least, most] = [scores[0]!, scores[0]!];
    for (let i = 0; i < nodes - 1; i += 1) {
      for (let column = 0; column < nodes; column += 1) {
        if (column === i + 1) continue;
        least = Math.min(least, scores[i * width + column]!);
        most = Math.max(most, scores[i * width + column]!);
      }
    }
    const cost = (most - least + 1) * nodes;
    for (let head = 0; head < nodes; head += 1) {
      for (let node = 1; node < nodes; node += 1) {
        const cell = head * nodes + node;
        this.#weights[cell] = scores[(node - 1) * width + head]! - (head === 0 ? cost : 0);
        this.#head[cell] = head;
        this.#dependent[cell] = node;
      }
    }
  }

  heads(): Int32Array {
    this.#state[0] = DONE;
    for (let start = 1; start < this.#nodes; start += 1) if (this.#state[start] === NEW) this.#follow(start);
    return this.#expand();
  }

  /** Goes from head to best head until the way meets what is done, merging each cycle that it closes. */
  #follow(start: number): void {
    const path = [start];
    this.#state[start] = ON_PATH;
    for (;;) {
      const node = path.at(-1)!;
      const head = this.#bestHead(node);
      this.#best[node] = head;
      if (this.#state[head] === DONE) break;
      if (this.#state[head] === ON_PATH) this.#merge(path.splice(path.indexOf(head)), head);
      path.push(head);
      this.#state[head] = ON_PATH;
    }
    for (const node of path) this.#state[node] = DONE;
  }

  #bestHead(node: number): number {
    let best = -1;
    for (let head = 0; head < this.#nodes; head += 1) {
      if (head === node || this.#state[head] === MERGED) continue;
      if (best === -1 || this.#weights[head * this.#nodes + node]! > this.#weights[best * this.#nodes + node]!)
        best = head;
    }
    return best;
  }

  /** Makes `into` stand for all members of the cycle: an arc into it is worth what it gains over the arc that it replaces. */
  #merge(members: readonly number[], into: number): void {
    const nodes = this.#nodes;
    const arcs = members.map((member) => this.#best[member]! * nodes + member);
    const lost = arcs.map((arc) => this.#weights[arc]!);
    const cycle = members.map((member, k) => ({ group: this.#group[member]!, arc: this.#wordArc(arcs[k]!) }));
    for (const member of members) this.#state[member] = MERGED;
    for (let other = 0; other < nodes; other += 1) {
      if (this.#state[other] === MERGED) continue;
      this.#keepBest(
        members.map((member) => other * nodes + member),
        other * nodes + into,
        lost,
      );
      this.#keepBest(
        members.map((member) => member * nodes + other),
        into * nodes + other,
        null,
      );
    }
    const group = this.#parent.length;
    this.#parent.push(-1);
    for (const member of members) this.#parent[this.#group[member]!] = group;
    this.#group[into] = group;
    this.#cycles.push(cycle);
  }

  /** The arc between words that a cell stands for, as a cell. */
  #wordArc(cell: number): number {
    return this.#head[cell]! * this.#nodes + this.#dependent[cell]!;
  }

  #keepBest(cells: readonly number[], into: number, lost: readonly number[] | null): void {
    const gain = (k: number) => this.#weights[cells[k]!]! - (lost?.[k] ?? 0);
    let best = 0;
    for (let k = 1; k < cells.length; k += 1) if (gain(k) > gain(best)) best = k;
    const [weight, head, dependent] = [gain(best), this.#head[cells[best]!]!, this.#dependent[cells[best]!]!];
    this.#weights[into] = weight;
    this.#head[into] = head;
    this.#dependent[into] = dependent;
  }

  /** Opens the merged nodes again, the last one first: the arc that enters a cycle takes the place of one of its arcs. */
  #expand(): Int32Array {
    const nodes = this.#nodes;
    const entering = new Int32Array(this.#parent.length);
    for (let node = 1; node < nodes; node += 1) {
      if (this.#state[node] === MERGED) continue;
      entering[this.#group[node]!] = this.#wordArc(this.#best[node]! * nodes + node);
    }
    for (let k = this.#cycles.length - 1; k >= 0; k -= 1) {
      const group = nodes + k;
      let entered = entering[group]! % nodes;
      while (this.#parent[entered] !== group) entered = this.#parent[entered]!;
      for (const member of this.#cycles[k]!) {
        entering[member.group] = member.group === entered ? entering[group]! : member.arc;
      }
    }
    return Int32Array.from({ length: nodes - 1 }, (_, i) => {
      const head = Math.floor(entering[i + 1]! / nodes);
      return head === 0 ? i : head - 1;
    });
  }
}
