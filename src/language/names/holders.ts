import type { DocEntity } from "../doc.ts";
import type { Entry } from "./gazetteer.ts";

/**
 * Who a name of an office holder stands for on a day: someone in office speaks for the state; before and after, for
 * nobody. Without a day, a person known from one state alone keeps it, and `because` says so.
 */
export function holderOn(entries: readonly Entry[], day: string | null): DocEntity | null {
  const holders = entries.filter((entry) => entry.kind === "holder");
  const [first] = holders;
  if (!first) return null;
  if (day === null) return undated(holders, first);
  const date = day.slice(0, 10);
  const inOffice = holders.find((entry) => entry.from <= date && (entry.to === "" || date <= entry.to));
  if (inOffice) return describe(inOffice, `${inOffice.office} of ${inOffice.country} on ${date}`);
  const held = holders.map(({ office, from, to }) => `${office} ${from} to ${to || "now"}`).join("; ");
  return { ...describe(first, `not in office on ${date} (${held})`), country: null, sector: null, office: null };
}

function undated(holders: readonly Entry[], first: Entry): DocEntity {
  const because = `${first.office} of ${first.country} from ${first.from}; day of publication unknown`;
  if (holders.every((entry) => entry.country === first.country)) return describe(first, because);
  return { ...describe(first, "held office for several; day of publication unknown"), country: null, sector: null };
}

function describe(entry: Entry, because: string): DocEntity {
  const { name, type, country, sector, office } = entry;
  return { name, type, country, sector, office, because };
}
