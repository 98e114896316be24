import { expect, test } from "vitest";
import { exampleTreebank } from "../treebanks/example.ts";
import { seeded } from "../random.ts";
import { makeBatch } from "./batch.ts";
import { extentOf, lessonsOf, numberTreebank } from "../treebanks/lexicon.ts";
import { ReaderNetwork } from "./reader.ts";
import { Tape } from "./tensor.ts";

const DROPOUT = { word: 0.2, vector: 0.1, input: 0.2, layer: 0.2, scorer: 0.2 };

/** A small network with large random weights, on the example sentences. */
function smallNetwork() {
  const gold = exampleTreebank();
  const vectors = {
    words: ["the", "ships", "price"],
    dimensions: 8,
    bytes: Int8Array.from({ length: 24 }, (_, i) => ((i * 37) % 200) - 100),
    scale: 1 / 64,
  };
  const numbering = numberTreebank(gold, vectors.words);
  const sizes = { word: 8, affix: 8, hidden: [8, 8], arc: 8, label: 8 };
  const network = new ReaderNetwork(new Tape(16), sizes, extentOf(numbering), vectors, seeded(1));
  for (const tensor of network.parameters.byName.values()) {
    const random = seeded(2);
    tensor.value.forEach((value, at) => (tensor.value[at] = value * 2 + (random() - 0.5) / 5));
  }
  return { network, batch: makeBatch(lessonsOf(gold, numbering)) };
}

// Along its own gradient a parameter's loss must change as fast as the gradient is long, whatever else is wrong with a kernel.
const { network, batch } = smallNetwork();
const lossOf = () => {
  network.tape.reset();
  const { tags, arcs, labels } = network.loss(batch, DROPOUT, seeded(3), 1);
  return tags + arcs + labels;
};
lossOf();
network.tape.backward();
const gradients = new Map([...network.parameters.byName].map(([name, { gradient }]) => [name, gradient.slice()]));

test.each([...gradients.keys()])("the gradient of %s is that of finite differences", (name) => {
  const [{ value }, gradient] = [network.parameters.byName.get(name)!, gradients.get(name)!];
  const start = value.slice();
  const length = Math.hypot(...gradient);
  const lossAt = (way: number) => {
    start.forEach((weight, at) => (value[at] = weight + (way * gradient[at]!) / length));
    return lossOf();
  };
  const step = 2e-3;
  const slope = (lossAt(step) - lossAt(-step)) / (2 * step);
  value.set(start);
  expect(length).toBeGreaterThan(1e-3);
  expect(slope / length).toBeCloseTo(1, 2);
});
