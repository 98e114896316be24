import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Watch } from "../../model/watch.ts";
import { pairWatch } from "../../warning/watch/define/pair-watch.ts";
import { readWatches } from "../../warning/watch/define/read-watches.ts";

/** A watch as it was defined; a broken one says what is wrong instead, and stops no other. */
export interface Definition {
  id: string;
  title: string;
  owner: string | null;
  watch: Watch | null;
  error: { code: string; message: string } | null;
}

/** The watches that come with the demo archive. */
export const DEMO_WATCHES = fileURLToPath(new URL("../../../demo/watches.yaml", import.meta.url));

export interface DefinitionParts {
  /** The user's own file; read where it is there. */
  file: string;
  /** Read where there is no such file; `null` for none. */
  fallback: string | null;
  pairs: readonly { a: string; b: string }[];
  knownCodes: ReadonlySet<string>;
  nameOf: (code: string) => string;
}

/** All watches: those of the file, then the pairs watched from the board that the file does not already define. */
export async function definitionsOf({
  file,
  fallback,
  pairs,
  knownCodes,
  nameOf,
}: DefinitionParts): Promise<Definition[]> {
  const written = (await textOf(file)) ?? (fallback === null ? null : await textOf(fallback));
  const named = written === null ? [] : fromFile(written.text, basename(written.path), knownCodes);
  const ids = new Set(named.map(({ id }) => id));
  const ofPairs = pairs.map(({ a, b }) => definitionOf({ ...pairWatch(a, b), title: `${nameOf(a)} and ${nameOf(b)}` }));
  return [...named, ...ofPairs.filter(({ id }) => !ids.has(id))];
}

function fromFile(text: string, file: string, knownCodes: ReadonlySet<string>): Definition[] {
  const { watches, errors } = readWatches(text, { file, knownCodes });
  const broken = errors.map((error, index): Definition => {
    return { id: `${file}-${index + 1}`, title: file, owner: null, watch: null, error };
  });
  return [...broken, ...watches.map(({ id, title, owner, watch, error }) => ({ id, title, owner, watch, error }))];
}

function definitionOf(watch: Watch): Definition {
  return { id: watch.id, title: watch.title, owner: watch.owner, watch, error: null };
}

async function textOf(path: string): Promise<{ path: string; text: string } | null> {
  try {
    return { path, text: await readFile(path, "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
