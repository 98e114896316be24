import type { Watch } from "../../../model/watch.ts";
import { check } from "../../../warning/watch/define/check.ts";
import type { Fault, Faults, Path } from "../../../warning/watch/define/fault.ts";
import { readWritten, type Written } from "../../../warning/watch/define/written.ts";
import { CAP } from "../codebook.ts";
import type { BrokenChannel, Channel, NotifyConfig, Person, Publisher, Route } from "../config.ts";
import { openFaults } from "./fault.ts";
import { readChannel } from "./read-channel.ts";
import { fileSchema, personSchema, publisherSchema, routeSchema } from "./schema.ts";
import type { Surroundings } from "./secret.ts";
import { tellSharedFaults } from "./templates.ts";
import { readQuiet } from "./times.ts";

export interface NotifySource extends Surroundings {
  /** What the file is called in sentences. */
  file: string;
  watches: readonly Pick<Watch, "id" | "group" | "escalateTo">[];
}

/** Who speaks where nobody says so. */
export const DEFAULT_PUBLISHER: Publisher = {
  name: "Bongsu",
  sender: "bongsu@localhost",
  board: null,
  scope: CAP.scope,
  restriction: CAP.restriction,
  contact: null,
};

/** Settings without a way out: nothing is told to anybody. */
export const NO_NOTIFICATIONS: NotifyConfig = {
  publisher: DEFAULT_PUBLISHER,
  channels: new Map(),
  broken: new Map(),
  people: new Map(),
  routes: [],
};

/**
 * Reads `notify.yaml`. What is wrong is told in one sentence each, with file, line and name, and stops nothing else: a channel that cannot be
 * used keeps its messages, a route loses only the channel that it names wrongly.
 */
export function readNotify(text: string, source: NotifySource): { config: NotifyConfig; errors: Fault[] } {
  const written = readWritten(text);
  if ("why" in written) {
    const message = `${source.file}, line ${written.line}: this is no YAML (${written.why}), so nobody is notified.`;
    return { config: NO_NOTIFICATIONS, errors: [{ code: "notify.yaml", message }] };
  }
  const errors: Fault[] = [];
  const file = check(fileSchema, written.value ?? {}, [], openFaults(source.file, null, written.lineOf, errors));
  if (file === null) return { config: NO_NOTIFICATIONS, errors };
  const reading: Reading = { source, written, errors };
  const publisher = readPublisher(file.publisher, reading);
  const { channels, broken } = readChannels(file.channels ?? {}, reading);
  const known = new Set([...channels.keys(), ...broken.keys()]);
  const people = readPeople(file.people ?? {}, known, reading);
  const routes = (file.routes ?? []).flatMap((value, index) => readRoute(value, index, known, reading) ?? []);
  tellUnreached(people, known, reading);
  tellSharedFaults(source.readFile, openFaults(source.file, null, written.lineOf, errors));
  return { config: { publisher, channels, broken, people, routes }, errors };
}

interface Reading {
  source: NotifySource;
  written: Written;
  errors: Fault[];
}

/** Faults of one thing in the file; they are told with all others. */
function faultsOf(about: string | null, { source, written, errors }: Reading): Faults {
  const faults = openFaults(source.file, about, written.lineOf);
  return { ...faults, add: (...fault) => (faults.add(...fault), errors.push(...faults.list.slice(-1))) };
}

function readPublisher(value: unknown, reading: Reading): Publisher {
  const read = check(publisherSchema, value ?? {}, ["publisher"], faultsOf("publisher", reading));
  if (read === null) return DEFAULT_PUBLISHER;
  const board = read.board?.replace(/\/+$/, "") ?? null;
  return { ...DEFAULT_PUBLISHER, ...read, board };
}

function readChannels(value: Readonly<Record<string, unknown>>, reading: Reading) {
  const channels = new Map<string, Channel>();
  const broken = new Map<string, BrokenChannel>();
  for (const [name, written] of Object.entries(value)) {
    const faults = faultsOf(`channel "${name}"`, reading);
    const channel = readChannel(name, written, reading.source, ["channels", name], faults);
    if (channel !== null) channels.set(name, channel);
    else broken.set(name, { kind: kindOf(written), message: faults.list[0]?.message ?? "" });
  }
  return { channels, broken };
}

function kindOf(written: unknown): string {
  const { kind } = (written ?? {}) as { kind?: unknown };
  return typeof kind === "string" ? kind : "unknown";
}

function readPeople(
  value: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  reading: Reading,
): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const [name, written] of Object.entries(value)) {
    const path = ["people", name];
    const faults = faultsOf(`"${name}"`, reading);
    // A person who has channels and nothing else may be written as these.
    const short = typeof written === "string" || Array.isArray(written);
    const person = check(personSchema, short ? { channels: written } : written, path, faults);
    if (person === null) continue;
    const quiet = readQuiet(person.quiet ?? [], [...path, "quiet"], faults);
    const usable = faults.list.length === 0 ? quiet : [];
    people.set(name, { name, channels: knownOf(person.channels, known, path, faults), quiet: usable });
  }
  return people;
}

function readRoute(value: unknown, index: number, known: ReadonlySet<string>, reading: Reading): Route | null {
  const path = ["routes", index];
  const faults = faultsOf(`route ${index + 1}`, reading);
  const read = check(routeSchema, value, path, faults);
  if (read === null) return null;
  const { watches = [], kinds = [], "from-level": fromLevel = 1, continue: goesOn = false } = read;
  const named = new Set(reading.source.watches.flatMap(({ id, group }) => [id, group]));
  for (const watch of watches) {
    if (!named.has(watch))
      faults.add("unknown-watch", [...path, "watches"], `"${watch}" is no watch or group of watches`);
  }
  const meant = watches.filter((watch) => named.has(watch));
  // A route to watches that are all unknown is for none, and not for all.
  if (watches.length > 0 && meant.length === 0) return null;
  const channels = knownOf(read.channels, known, [...path, "channels"], faults);
  return channels.length === 0 ? null : { watches: meant, kinds, fromLevel, channels, goesOn };
}

function knownOf(names: readonly string[], known: ReadonlySet<string>, path: Path, faults: Faults): string[] {
  const all = [...known].join(", ") || "none";
  for (const name of names) {
    if (!known.has(name)) faults.add("unknown-channel", path, `"${name}" is no channel of this file, which has ${all}`);
  }
  return names.filter((name) => known.has(name));
}

/** Whoever is to be called must be reachable. */
function tellUnreached(people: ReadonlyMap<string, Person>, known: ReadonlySet<string>, reading: Reading): void {
  if (known.size === 0) return;
  const called = Map.groupBy(
    reading.source.watches.flatMap(({ id, escalateTo }) => escalateTo.map((name) => ({ id, name }))),
    ({ name }) => name,
  );
  for (const [name, calls] of called) {
    if (people.has(name)) continue;
    const by = calls.map(({ id }) => `"${id}"`).join(", ");
    const what = `"${name}", whom ${by} would call, is nobody here: add them under "people"`;
    faultsOf(null, reading).add("unreached", ["people"], what);
  }
}
