import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { Failure } from "../../model/failure.ts";
import { type Fields, render, templateFault, type TemplateKind } from "./template.ts";
import { TEMPLATE_FAMILIES, type TemplateFamily } from "./telling/telling.ts";

export const TEMPLATE_PARTS = ["title", "text", "html"] as const;

export type TemplatePart = (typeof TEMPLATE_PARTS)[number];

/** Names of the files of templates: `alert.title.liquid`. */
export type TemplateName = `${TemplateFamily}.${TemplatePart}`;

/** The texts of templates, by their names. */
export type TemplateSet = ReadonlyMap<TemplateName, string>;

/** A message in words. */
export interface Words {
  title: string;
  text: string;
  html: string | null;
}

const FOLDER = new URL("../../../codebook/response/templates/", import.meta.url);

export const TEMPLATE_NAMES: readonly TemplateName[] = TEMPLATE_FAMILIES.flatMap((family) =>
  TEMPLATE_PARTS.map((part): TemplateName => `${family}.${part}`),
);

/** The templates that come with Bongsu: `codebook/response/templates/`. */
export const DEFAULT_TEMPLATES: TemplateSet = new Map(
  TEMPLATE_NAMES.map((name) => [name, readFileSync(new URL(`${name}.liquid`, FOLDER), "utf8")]),
);

const FIELDS = parse(readFileSync(new URL("fields.yaml", FOLDER), "utf8")) as Record<TemplateFamily, Fields>;

/** The fields that the templates of a family may name: `codebook/response/templates/fields.yaml`. */
export function fieldsOf(family: TemplateFamily): Fields {
  return FIELDS[family];
}

/** What is wrong with the text of a template, as a clause; `null` where nothing is. */
export function namedTemplateFault(name: TemplateName, text: string): string | null {
  const [family, part] = name.split(".") as [TemplateFamily, TemplatePart];
  return templateFault(text, fieldsOf(family), kindOf(part));
}

/**
 * A message in the words of a set. A template of the user's own that fails on these values gives way to the one that comes with
 * Bongsu: better other words than none. A title is one line.
 */
export function wordsOf(set: TemplateSet, family: TemplateFamily, values: object, html: boolean): Words {
  const filled = (part: TemplatePart): string => {
    const name: TemplateName = `${family}.${part}`;
    const own = set.get(name) ?? "";
    try {
      return render(own, values, kindOf(part));
    } catch (error) {
      const standard = DEFAULT_TEMPLATES.get(name) ?? "";
      if (own === standard || !(error instanceof Failure)) throw error;
      return render(standard, values, kindOf(part));
    }
  };
  return { title: oneLine(filled("title")), text: filled("text").trim(), html: html ? filled("html").trim() : null };
}

/** A title as one line, whatever was put into it. */
export function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly these are to go
  return text.replaceAll(/[\s\u0000-\u001F\u007F-\u009F]+/g, " ").trim();
}

function kindOf(part: TemplatePart): TemplateKind {
  return part === "html" ? "html" : "text";
}
