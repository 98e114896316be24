import { Liquid, type Template } from "liquidjs";
import { Failure } from "../../model/failure.ts";

/** A field that a template may name. */
export interface Field {
  means: string;
  example: unknown;
}

/** Fields by name; a group of fields holds others: `alert.title`. */
export interface Fields {
  readonly [name: string]: Field | Fields;
}

/** What a template may cost: characters of its text, milliseconds to render, and objects made meanwhile. */
const LIMITS = { parseLimit: 50_000, renderLimit: 1_000, memoryLimit: 1_000_000 };

/** No files, no guessing: an unknown field, filter or file is an error, and nothing of a value's prototype can be reached. */
const STRICT = {
  ...LIMITS,
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  lenientIf: true,
  // An empty field counts as absent: `{% if link %}`.
  jsTruthy: true,
  templates: {},
  locale: "en",
  timezoneOffset: 0,
} as const;

const ENGINES = { text: new Liquid(STRICT), html: new Liquid({ ...STRICT, outputEscape: "escape" }) };

/** `html` escapes every value that is put out; `text` leaves values as they are. */
export type TemplateKind = keyof typeof ENGINES;

/** Names that may be asked of any list or text. */
const OF_ANY = new Set(["size", "first", "last"]);

/**
 * What is wrong with a Liquid template, as a clause without an end stop; `null` where nothing is. It is parsed, every field that it
 * names is looked up, and it is tried with the fields' examples.
 */
export function templateFault(template: string, fields: Fields, kind: TemplateKind = "text"): string | null {
  try {
    const parsed = ENGINES[kind].parse(template);
    const unknown = unknownField(parsed, fields, kind);
    if (unknown !== null) return unknown;
    ENGINES[kind].renderSync(parsed, exampleOf(fields) as object);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/**
 * Fills a Liquid template.
 * @throws Failure `notify.template` for a template that is none, or that names what the values lack
 */
export function render(template: string, values: object, kind: TemplateKind = "text"): string {
  try {
    return String(ENGINES[kind].parseAndRenderSync(template, values));
  } catch (cause) {
    throw new Failure("notify.template", `A template cannot be filled: ${reasonOf(cause)}.`, { cause });
  }
}

/** The examples of all fields, in the shape of the values that a template is filled with. */
export function exampleOf(fields: Fields | Field): unknown {
  if (isField(fields)) return fields.example;
  return Object.fromEntries(Object.entries(fields).map(([name, within]) => [name, exampleOf(within)]));
}

function isField(fields: Fields | Field): fields is Field {
  return typeof fields["means"] === "string" && "example" in fields;
}

function unknownField(parsed: Template[], fields: Fields, kind: TemplateKind): string | null {
  const { globals } = ENGINES[kind].analyzeSync(parsed, { partials: true });
  const named = Object.values(globals)
    .flat()
    .toSorted((a, b) => a.location.row - b.location.row || a.location.col - b.location.col);
  const example = exampleOf(fields);
  for (const variable of named) {
    const way = variable.toArray().map((segment) => (Array.isArray(segment) ? null : segment));
    const known = follow(example, way);
    if (known === null) continue;
    const where = `line ${variable.location.row} names "${variable.toString()}"`;
    return `${where}, which is no field here: there are ${known.join(", ")}`;
  }
  return null;
}

/** The names there are where a way leads astray; `null` where it leads to something. A part that is computed may be any. */
function follow(example: unknown, way: readonly (string | number | null)[]): string[] | null {
  let at = example;
  const behind: (string | number)[] = [];
  for (const part of way) {
    if (part === null || (typeof at !== "object" && OF_ANY.has(String(part)))) return null;
    if (Array.isArray(at)) {
      if (part === "size") return null;
      at = at[0];
      if (typeof part === "number" || OF_ANY.has(part)) continue;
      return ["size", "first", "last"].map((name) => [...behind, name].join("."));
    }
    const names = typeof at === "object" && at !== null ? Object.keys(at) : [];
    if (!names.includes(String(part))) return names.length === 0 ? [behind.join(".")] : dotted(behind, names);
    at = (at as Record<string, unknown>)[part];
    behind.push(part);
  }
  return null;
}

function dotted(behind: readonly (string | number)[], names: readonly string[]): string[] {
  return names.map((name) => [...behind, name].join("."));
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ""] = message.split("\n");
  const undefinedName = /^undefined variable: (.+?), line:(\d+)/.exec(first);
  if (undefinedName !== null) return `line ${undefinedName[2]} names "${undefinedName[1]}", which is no field here`;
  if (first.includes("ENOENT")) return "it asks for another template, and templates here stand alone";
  return first.replace(/, file:[^,]*/, "").replace(/\.$/, "");
}
