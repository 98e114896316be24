import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, stringify, visit } from "yaml";
import { Failure } from "../../model/failure.ts";
import type { Plan, PlanStep } from "../../model/plan.ts";
import { type PlansSource, readPlans } from "./read-plans.ts";
import { reasonOf } from "./yaml.ts";

const EMPTY_FILE = "plans: []\n";
const STYLE = { lineWidth: 0 } as const;

/**
 * The file with one plan added or, where it has one of that id, replaced. Everything else of the file stays, comments
 * included.
 *
 * @param text the file as it is; empty where there is none
 * @param yaml the plan alone, as YAML
 * @throws Failure `plan.*` with the first fault of the plan, or of a file that cannot be read
 */
export function putPlan(text: string, yaml: string, source: PlansSource): string {
  const plan = parsed(yaml, "The plan").contents;
  const id: unknown = isMap(plan) ? plan.get("id") : undefined;
  if (!isMap(plan) || typeof id !== "string") {
    throw new Failure(
      "plan.definition",
      'The plan must be YAML with settings, an "id" among them: write it like those of the file.',
    );
  }
  const file = parsed(text.trim() === "" ? EMPTY_FILE : text, source.file);
  const plans = listOf(file, source.file);
  const at = plans.findIndex((each) => isMap(each) && each.get("id") === id);
  const before = plans[at];
  plan.spaceBefore = before === undefined ? plans.length > 0 : (before.spaceBefore ?? false);
  if (before === undefined) {
    plans.push(plan);
  } else {
    plan.commentBefore ??= before.commentBefore ?? null;
    plans[at] = plan;
  }
  const written = writtenOut(file, source.file);
  tellOfFaults(written, id, source);
  return written;
}

/** A plan may hold what another refers to by its anchor; taken away, the file cannot be written. */
function writtenOut(file: Document, name: string): string {
  try {
    return file.toString(STYLE);
  } catch (cause) {
    throw new Failure("plan.yaml", `${name} cannot be written so (${reasonOf(cause)}): mend it by hand.`, { cause });
  }
}

/** One plan of a file as it is written there, for editing; `null` where there is none of that id. */
export function planText(text: string, id: string, file: string): string | null {
  const document = parsed(text, file);
  const plan = listOf(document, file).find((each) => isMap(each) && each.get("id") === id);
  if (plan === undefined) return null;
  // What stands above the plan belongs to the file, and stays there.
  plan.commentBefore = null;
  // What it has from elsewhere in the file by an anchor is written out.
  return stringify(refersElsewhere(plan, document) ? plan.toJS(document) : plan, STYLE);
}

/** A plan as somebody would write it: what is as it is by default is left out. */
export function planToYaml(plan: Plan): string {
  const { id, title, watch, level, authorisers, automatic, steps, messages, standDown, standDownAt } = plan;
  return stringify(
    {
      id,
      title,
      watch,
      level,
      authorisers,
      ...(automatic ? { automatic } : {}),
      steps: steps.map(writtenStep),
      ...(messages.length > 0 ? { messages } : {}),
      ...(standDown.length > 0 ? { "stand-down": standDown } : {}),
      "stand-down-at": standDownAt,
    },
    STYLE,
  );
}

function writtenStep({ id, title, text, owner, within, after, options, messages }: PlanStep): object {
  return {
    id,
    title,
    ...(text === "" ? {} : { do: text }),
    owner,
    ...(within === null ? {} : { within: duration(within) }),
    ...(after.length > 0 ? { after } : {}),
    ...(options.length > 0 ? { decide: options } : {}),
    ...(messages.length > 0 ? { send: messages } : {}),
  };
}

const UNITS = [
  ["day", 1_440],
  ["hour", 60],
] as const;

/** Minutes in the largest unit that holds them whole. */
function duration(minutes: number): string {
  const [unit, size] = UNITS.find(([, each]) => minutes % each === 0) ?? ["minute", 1];
  const count = minutes / size;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function parsed(yaml: string, what: string): Document {
  const document = parseDocument(yaml, { prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return document;
  throw new Failure("plan.yaml", `${what} is no YAML (${reasonOf(error)}): mend it and save again.`);
}

function refersElsewhere(plan: Node, file: Document): boolean {
  let elsewhere = false;
  const own = new Set<Node>();
  visit(plan, { Node: (_key, node) => void own.add(node) });
  visit(plan, { Alias: (_key, alias) => void (elsewhere ||= !own.has(alias.resolve(file) as Node)) });
  return elsewhere;
}

/** The plans of a file; a file without any is given an empty list. */
function listOf(file: Document, name: string): Node[] {
  const found = file.get("plans");
  if (isSeq<Node>(found)) {
    if (found.items.length === 0) found.flow = false;
    return found.items;
  }
  const nothing = file.contents === null || isMap(file.contents);
  const empty = nothing && (found === undefined || found === null || (isScalar(found) && found.value === null));
  if (!empty)
    throw new Failure("plan.definition", `${name} has no list of plans under "plans": mend it by hand first.`);
  const list = file.createNode([]);
  file.set("plans", list);
  return (list as unknown as { items: Node[] }).items;
}

function tellOfFaults(text: string, id: string, source: PlansSource): void {
  const error = readPlans(text, source).plans.find((plan) => plan.id === id)?.error;
  if (error) throw new Failure(error.code, error.message);
}
