import { type Frequency, INDICATOR_KINDS, type IndicatorSeries } from "../../model/indicator.ts";
import { type Role, chapterOf, flowOf, frequencyOf, kindOf, partnerOf } from "./codebook.ts";

/** What a record says of its series, as far as it does; how often it speaks is found later. */
export type Described = Omit<IndicatorSeries, "frequency"> & { frequency: Frequency | null };

export interface Naming {
  /** Name of the file, for a series that has no other. */
  file: string;
  /** Name and unit that the caller gives. */
  series?: string;
  unit?: string;
}

/** Longest name or title that is kept, in characters. */
const LONGEST = 200;

/**
 * Names and describes a series by what its record says: by its own name, or by what is measured, who reports it, with
 * whom, in which item and flow, and the dimensions besides, such as `trade/KOR/RUS/2711/import`.
 */
export function describe(
  cell: (role: Role) => string,
  { head, extra, naming }: { head: { series: string; unit: string | null } | null; extra: string[]; naming: Naming },
): Described {
  const reporter = cell("reporter") || null;
  const partner = cell("partner") === "" ? null : partnerOf(cell("partner"));
  const item = harmonised(cell("hs")) || cell("item") || null;
  const flow = flowOf(cell("flow"));
  const unit = tidy(naming.unit ?? (cell("unit") || (head?.unit ?? "")));
  const measure = (head?.series ?? cell("measure")) || (item === null ? naming.file : "trade");
  const parts = [measure, reporter, partner, item, flow, ...extra].filter(Boolean).join("/");
  const id = tidy(naming.series ?? (cell("series") || parts));
  const title = tidy(cell("title") || head?.series || titleOf({ reporter, partner, item, flow }) || id);
  const said = INDICATOR_KINDS.find((kind) => kind === cell("kind").toLowerCase());
  const kind = said ?? (flow === null ? kindOf(`${id} ${title} ${unit}`) : "trade");
  const frequency = frequencyOf(cell("frequency"));
  return { id, title, kind, unit, frequency, reporter, partner, item, flow, source: cell("source") || null };
}

/** A spreadsheet takes the leading nought off a code of the Harmonized System, which has an even number of digits. */
function harmonised(code: string): string {
  const digits = code.replace(/\./g, "");
  if (!/^\d+$/.test(digits)) return code;
  return digits.length % 2 === 1 ? `0${digits}` : digits;
}

function titleOf({ reporter, partner, item, flow }: Pick<Described, "reporter" | "partner" | "item" | "flow">): string {
  if (reporter === null || item === null || flow === null) return "";
  const chapter = chapterOf(item);
  const goods = chapter === null ? item : `${item} (${chapter})`;
  const whom = partner === "WLD" ? "all partners" : partner;
  const way = flow === "import" ? "from" : "to";
  return `${flow === "import" ? "Imports" : "Exports"} of ${goods} by ${reporter}${whom === null ? "" : ` ${way} ${whom}`}`;
}

function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, LONGEST);
}
