import { parseArgs } from "node:util";
import { openBongsu } from "../src/app/open.ts";

/**
 * A process that activates a plan, carries it out, releases its message and delivers, again and again, until it is killed or has done enough.
 * It says what was acknowledged: `decided SUBJECT SEQ` and `released SUBJECT`.
 */
const { values } = parseArgs({
  options: { data: { type: "string", default: "" }, rounds: { type: "string", default: "1" } },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const bongsu = await openBongsu({ dataDir: values.data, now: () => new Date(), threads: 1 });
const plan = "answer";
const by = "Head of desk";

for (let round = 0; round < Number(values.rounds); round++) {
  const open = (await bongsu.activations()).find(({ state }) => state === "active");
  let activation = open ?? (await bongsu.activate({ plan, by, because: "A drill of the desk.", alert: null }));
  const told = () => say(`decided ${activation.id} ${activation.revision}`);
  told();
  const act = async (order: object) => {
    const { id, revision } = activation;
    activation = await bongsu.act({ activation: id, revision, by, note: "As agreed.", ...order } as never);
    told();
  };
  const first = activation.steps[0];
  if (first !== undefined && first.state !== "done") await act({ act: "done", step: first.step.id });
  if (activation.released.length === 0) await act({ act: "release", message: "notice" });
  say(`released ${activation.id}`);
  await bongsu.respond(() => undefined);
  await act({ act: "stand-down" });
}
await bongsu.respond(() => undefined);
await bongsu.close();
say("done");
