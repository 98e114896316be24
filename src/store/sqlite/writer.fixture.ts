import { parseArgs } from "node:util";
import { act, filing } from "../example.ts";
import { openSqliteStore } from "./open.ts";

/**
 * A process of its own that files `--batches` batches of three documents named after `--name`, and prints the ids of
 * each batch once its receipts are there.
 */
const { values } = parseArgs({
  options: { file: { type: "string" }, name: { type: "string" }, batches: { type: "string" } },
});

const store = await openSqliteStore({ file: values.file ?? "", now: () => new Date() });
for (let batch = 0; batch < Number(values.batches); batch++) {
  const filings = [1, 2, 3].map((n) =>
    filing({ text: `Document ${n} of batch ${batch} by ${values.name}.`, events: [act(["KOR"], "AID", ["UKR"])] }),
  );
  const receipts = await store.append(filings);
  process.stdout.write(`${receipts.map(({ id }) => id).join(" ")}\n`);
}
await store.close();
