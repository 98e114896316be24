import { type Configuration, LEFT, SHIFT } from "../src/language/parser/configuration.ts";

/**
 * Gold arcs that can no longer be made once `action` is taken: the dynamic oracle of the arc-hybrid system (Goldberg and
 * Nivre 2013). `heads` are gold, the root's word having the number of words as its head. Exact for projective trees; for
 * others the least loss is still the best guide there is.
 */
export function actionCost(state: Configuration, heads: Int32Array, action: number): number {
  const { front, stack, depth } = state;
  let cost = 0;
  if (action === SHIFT) {
    // The front can get no head from the stack any more, but for the top, nor a child from it.
    for (let k = 0; k < depth; k += 1) {
      const word = stack[k]!;
      if (heads[word] === front) cost += 1;
      if (k < depth - 1 && heads[front] === word) cost += 1;
    }
    return cost;
  }
  const top = state.top(0);
  for (let word = front; word < state.size; word += 1) if (heads[word] === top) cost += 1;
  const head = heads[top]!;
  if (head !== state.headBy(action) && (head >= front || (action === LEFT && head === state.top(1)))) cost += 1;
  return cost;
}
