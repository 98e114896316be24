import { Command } from "commander";
import type { Bongsu } from "../../app/bongsu.ts";
import { Failure } from "../../model/failure.ts";
import { LEVEL_NAMES } from "../../model/level.ts";
import type { PlanDefinition } from "../../model/plan.ts";
import { dataOption, jsonOption } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, plain, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<PlanDefinition>[] = [
  { head: "PLAN", cell: ({ id }) => id },
  { head: "WATCH", cell: ({ plan }) => plan?.watch ?? "" },
  { head: "FROM LEVEL", cell: ({ plan }) => (plan === null ? "" : `${plan.level} ${LEVEL_NAMES[plan.level]}`) },
  { head: "STEPS", align: "right", cell: ({ plan }) => plan?.steps.length ?? "" },
  { head: "VERSION", cell: ({ plan }) => plan?.version ?? "" },
  { head: "TITLE", cell: ({ title, error }) => error?.message ?? title },
];

/** `bongsu plans`: what was agreed for which level, and what applies now. */
export function plansCommand(terminal: Terminal): Command {
  return new Command("plans")
    .description("List the plans of plans.yaml, what applies now, and what is being carried out.")
    .option("--review <activation>", "print the after-action review of an activation as Markdown instead")
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu plans\n  bongsu plans --json\n  bongsu plans --review trade-with-moscow/1\n\nA plan that cannot be used says why in its row, and stops no other. docs/response.md tells how to write them.",
    )
    .action(async (options: { data: string; json?: true; review?: string }) =>
      withBongsu(options.data, async (bongsu) => {
        if (options.review !== undefined) return write(terminal.stdout, await review(bongsu, options.review));
        const plans = await bongsu.plans();
        await write(terminal.stdout, await told(bongsu, plans, options.json === true));
        if (plans.some(({ error }) => error !== null)) terminal.exitCode = 1;
        return undefined;
      }),
    );
}

async function review(bongsu: Bongsu, activation: string): Promise<string> {
  const text = await bongsu.reviewText(activation);
  if (text !== null) return text.endsWith("\n") ? text : `${text}\n`;
  const message = `No review of "${activation}" was written: write it on its page of the board.`;
  throw new Failure("response.review", message);
}

async function told(bongsu: Bongsu, plans: PlanDefinition[], json: boolean): Promise<string> {
  const [proposals, all] = await Promise.all([bongsu.proposals(), bongsu.activations()]);
  const active = all.filter(({ state }) => state === "active");
  if (json) return `${JSON.stringify({ plans, proposals, active }, null, 2)}\n`;
  const none = "No plan is agreed: write plans.yaml into the folder of the store, or a plan on the board.\n";
  const lines = [
    ...proposals.map(({ because }) => because),
    ...active.map(
      ({ id, exercise, lead, at }) => `${exercise ? "EXERCISE: " : ""}${id} is in force since ${at}, led by ${lead}.`,
    ),
  ];
  return `${plans.length === 0 ? none : table(columns, plans)}${lines.map((line) => `${plain(line)}\n`).join("")}`;
}
