import type { Faults, Path } from "../../../warning/watch/define/fault.ts";
import { DEFAULT_TEMPLATES, namedTemplateFault, TEMPLATE_NAMES, type TemplateSet } from "../templates.ts";

const FOLDER = "templates";

/**
 * The templates of a channel: those of its own folder `templates/NAME/`, else those of `templates/`, else those that come with Bongsu. One
 * that cannot be used is told, and the next takes its place.
 */
export function readTemplates(
  folder: string | null,
  readFile: (path: string) => string | null,
  path: Path,
  faults: Faults,
): TemplateSet {
  const set = new Map(readSharedTemplates(readFile));
  if (folder === null) return set;
  let found = 0;
  for (const name of TEMPLATE_NAMES) {
    const file = `${FOLDER}/${folder}/${name}.liquid`;
    const text = readFile(file);
    if (text === null) continue;
    found += 1;
    const fault = namedTemplateFault(name, text);
    if (fault === null) set.set(name, text);
    else faults.add("template", path, `the template ${file} cannot be used: ${fault}`);
  }
  if (found === 0)
    faults.add("template", path, `there is no template in ${FOLDER}/${folder}/: write one, or leave "templates" out`);
  return set;
}

/** The templates of `templates/` where they can be used, else those that come with Bongsu. */
function readSharedTemplates(readFile: (path: string) => string | null): TemplateSet {
  const own = TEMPLATE_NAMES.flatMap((name) => {
    const text = readFile(`${FOLDER}/${name}.liquid`);
    return text === null || namedTemplateFault(name, text) !== null ? [] : [[name, text] as const];
  });
  return new Map([...DEFAULT_TEMPLATES, ...own]);
}

/** What is wrong with the templates of `templates/`, which are for every channel. */
export function tellSharedFaults(readFile: (path: string) => string | null, faults: Faults): void {
  for (const name of TEMPLATE_NAMES) {
    const file = `${FOLDER}/${name}.liquid`;
    const text = readFile(file);
    const fault = text === null ? null : namedTemplateFault(name, text);
    if (fault !== null) {
      faults.list.push({
        code: "notify.template",
        message: `${file}: ${fault}. The template that comes with Bongsu is used instead.`,
      });
    }
  }
}
