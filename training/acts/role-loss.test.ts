import { expect, test } from "vitest";
import { Tape } from "../network/tensor.ts";
import { seeded } from "../random.ts";
import { roleLoss, roleScores } from "./role-loss.ts";

const SPAN = { start: 1, end: 5 };
const TRIGGER = 2;
const GOLD = new Set([0, 3]);

function parts(tape: Tape) {
  const random = seeded(7);
  const filled = (columns: number) => {
    const tensor = tape.tensor(6, columns);
    for (let at = 0; at < tensor.value.length; at += 1) tensor.value[at] = random() - 0.5;
    return tensor;
  };
  return { triggers: filled(8), parties: filled(8), distances: filled(32) };
}

test("gradients are those of the loss, by small steps", () => {
  const tape = new Tape(4);
  const tensors = parts(tape);
  const loss = () => roleLoss(tape, tensors, SPAN, TRIGGER, GOLD, 1);
  loss();
  tape.backward();
  for (const tensor of Object.values(tensors)) {
    for (const at of [0, 9, 17, 25, 40]) {
      const [before, step] = [tensor.value[at]!, 1e-2];
      tensor.value[at] = before + step;
      const more = loss();
      tensor.value[at] = before - step;
      const less = loss();
      tensor.value[at] = before;
      expect(tensor.gradient[at]!).toBeCloseTo((more - less) / (2 * step), 3);
    }
  }
});

test("words outside the sentence have no score", () => {
  expect(roleScores(parts(new Tape(4)), SPAN, TRIGGER)).toHaveLength(4);
});
