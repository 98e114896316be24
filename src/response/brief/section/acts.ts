import type { Party } from "../../../model/entity.ts";
import type { StoredEvent } from "../../../model/filing.ts";
import { listed } from "../../../warning/watch/level/view.ts";
import { counted } from "../../../warning/watch/look/look.ts";
import { type DraftItem, found, item } from "../draft.ts";
import { citationOf, type Scene } from "../scene.ts";
import { ACT_WORDS, BRIEF } from "../words/codebook.ts";
import { dayWords } from "../words/plain.ts";
import type { Naming } from "../words/reason.ts";

/** Acts between the sides that became known in the days of the brief, one item for all reports of an act, the weightiest first. */
export function reportedActs(scene: Scene): DraftItem[] {
  const told = scene.input.evidence.filter((each) => isNews(each, scene));
  const acts = [...Map.groupBy(told, nameOf)].map(([name, reports]) => ({ name, reports }));
  return acts
    .sort((a, b) => weight(b.reports) - weight(a.reports) || (a.name < b.name ? -1 : 1))
    .slice(0, BRIEF.most.acts)
    .map(({ name, reports }) => actItem(name, reports, scene.input.named));
}

function isNews({ event, knownDay }: StoredEvent, { covers, betweenSides }: Scene): boolean {
  const codes = [...event.actors, ...event.recipients].flatMap(({ country }) => country ?? []);
  return covers(knownDay) && event.factuality === "actual" && !event.historical && betweenSides(codes);
}

function nameOf({ event, day }: StoredEvent): string {
  const codes = (parties: readonly Party[]) => parties.map(({ country, name }) => country ?? name).join("+");
  return ["act", day ?? "unknown", event.type, codes(event.actors), codes(event.recipients)].join("/");
}

/** How far from neutral, and told by how many: what a reader should see first. */
function weight(reports: readonly StoredEvent[]): number {
  return Math.max(...reports.map(({ event }) => Math.abs(event.scale))) + outletsOf(reports).size;
}

function outletsOf(reports: readonly StoredEvent[]): Set<string | null> {
  return new Set(reports.map(({ outlet }) => outlet));
}

function actItem(change: string, reports: readonly StoredEvent[], named: Naming): DraftItem {
  const [first] = reports as [StoredEvent, ...StoredEvent[]];
  const { event, day, dayFrom } = first;
  const { towards, alone } = ACT_WORDS[event.type];
  const whom = sideWords(event.recipients, named);
  const act = `${sideWords(event.actors, named) ?? "Somebody unnamed"} ${whom === null ? alone : `${towards} ${whom}`}`;
  const when = day === null ? "On an unknown day" : `On ${dayWords(day)}`;
  const dated = dayFrom === "publication" ? ", by the date of the report" : "";
  const outlets = outletsOf(reports).size;
  const from = outlets > 1 ? `; ${counted(outlets, "independent source")} tell it` : "";
  const cites = onePerDocument(reports).slice(0, BRIEF.most.cited).map(citationOf);
  return item([found(`${when}${dated}, ${act}${from}.`, cites)], { change });
}

function onePerDocument(reports: readonly StoredEvent[]): StoredEvent[] {
  return [...new Map(reports.map((each) => [each.documentId, each])).values()];
}

/** `South Korea and Japan`; a party without a code by the name that the text gives it; `null` for nobody. */
function sideWords(parties: readonly Party[], named: Naming): string | null {
  const names = new Set(parties.map(({ country, name }) => (country === null ? name : named(country))));
  return names.size === 0 ? null : listed([...names]);
}
