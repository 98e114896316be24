import { Command, Option } from "commander";
import type { Bongsu } from "../../app/bongsu.ts";
import { type Commitment, COMMITMENT_KINDS, COMMITMENT_STATUSES, type KeptWord } from "../../model/commitment.ts";
import type { CommitmentQuery } from "../../model/commitment.ts";
import { Failure } from "../../model/failure.ts";
import { given } from "../../model/given.ts";
import { describeCommitment } from "../describe-commitment.ts";
import { asOfOption, dataOption, jsonOption, wholeNumber } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<Commitment>[] = [
  { head: "LAST SAID", cell: ({ lastDay }) => lastDay },
  { head: "SIDE", cell: ({ side }) => side.join(" ") },
  { head: "TO", cell: ({ addressees }) => addressees.join(" ") },
  { head: "KIND", cell: ({ kind }) => kind },
  { head: "STATUS", cell: ({ status }) => status },
  { head: "TIMES", align: "right", cell: ({ wordings }) => wordings.length },
  { head: "ID", cell: ({ id }) => id },
  { head: "WORDS", cell: ({ words, condition }) => (condition === null ? words : `${words} / if: ${condition.words}`) },
];

const recordColumns: Column<KeptWord>[] = [
  { head: "WHOSE", cell: ({ of }) => of },
  { head: "WHAT", cell: ({ what }) => what },
  { head: "ALL", align: "right", cell: ({ total }) => total },
  { head: "OPEN", align: "right", cell: ({ open }) => open },
  { head: "ACTED", align: "right", cell: ({ acted }) => acted },
  { head: "IN PART", align: "right", cell: ({ inPart }) => inPart },
  { head: "NOT", align: "right", cell: ({ notActed }) => notActed },
  { head: "SHARE (95 %)", align: "right", cell: ({ share, interval }) => shareWords(share, interval) },
  { head: "DAYS", align: "right", cell: ({ days }) => (days === null ? "" : days.median) },
];

interface Options {
  data: string;
  side?: string;
  concerns?: string;
  status?: NonNullable<CommitmentQuery["status"]>;
  kind?: NonNullable<CommitmentQuery["kind"]>;
  limit: number;
  record?: true;
  asOf?: string;
  json?: true;
}

/** `bongsu commitments`: who said what if what, and what became of it. */
export function commitmentsCommand(terminal: Terminal): Command {
  return new Command("commitments")
    .description("List who said they would do what, and on which condition, with what became of it; or show one.")
    .argument("[id]", "one commitment, with its wordings and its evidence")
    .option("--side <code>", "said on behalf of this state or body")
    .option("--concerns <code>", "said by, or to, this state or body")
    .addOption(new Option("--status <status>", "only these").choices(COMMITMENT_STATUSES))
    .addOption(new Option("--kind <kind>", "only these").choices(COMMITMENT_KINDS))
    .option("--limit <n>", "how many", wholeNumber(1, 1000), 30)
    .option("--record", "how often words were followed by the act instead")
    .addOption(asOfOption())
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu commitments --side KOR --status acted\n  bongsu commitments 3f2a9c0b7d1e4a55-st2\n  bongsu commitments --record",
    )
    .action(async (id: string | undefined, options: Options) =>
      withBongsu(options.data, async (bongsu) => {
        const text = id !== undefined ? await one(bongsu, id, options) : await all(bongsu, options);
        return write(terminal.stdout, text);
      }),
    );
}

async function one(bongsu: Bongsu, id: string, { asOf, json }: Options): Promise<string> {
  const found = await bongsu.commitment(id, asOf);
  if (found === null)
    throw new Failure("ledger.commitment", `There is no commitment ${id}: bongsu commitments lists them.`);
  return json ? `${JSON.stringify(found, null, 2)}\n` : describeCommitment(found);
}

async function all(bongsu: Bongsu, options: Options): Promise<string> {
  const { asOf, json, limit, side, concerns, status, kind } = options;
  if (options.record) {
    const kept = await bongsu.keptWords(asOf);
    if (json) return `${JSON.stringify(kept, null, 2)}\n`;
    return kept.length === 0 ? "No commitment is known yet.\n" : table(recordColumns, kept.slice(0, limit));
  }
  const found = await bongsu.commitments({ limit, ...given({ asOf, side, concerns, status, kind }) });
  if (json) return `${JSON.stringify(found, null, 2)}\n`;
  if (found.total === 0) return "No commitment of this kind.\n";
  const rest = found.total - found.commitments.length;
  return `${table(columns, found.commitments)}${rest > 0 ? `${rest} more: raise --limit.\n` : ""}`;
}

function shareWords(share: number | null, interval: [number, number] | null): string {
  if (share === null || interval === null) return "";
  const percent = (value: number) => Math.round(value * 100);
  return `${percent(share)} % (${percent(interval[0])}-${percent(interval[1])})`;
}
