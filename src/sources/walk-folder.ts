import type { Dirent } from "node:fs";
import { readdir, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Unreadable } from "../model/capture.ts";
import { Failure } from "../model/failure.ts";
import { hintOfName } from "./formats/kind.ts";
import { unreadable } from "./unreadable.ts";

/**
 * The files of a folder and its folders, in the order of their names' code units, so that every machine agrees.
 *
 * Hidden entries, unknown kinds and what is no regular file are passed over. Links are not followed: what they point
 * at inside the folder is read at its own place, so no loop can be entered and nothing is read twice. A link that
 * leads out of the folder or nowhere is told as unreadable, so that nothing goes missing unsaid.
 */
export async function walkFolder(folder: string, root = folder): Promise<(string | Unreadable)[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const shown = entries.filter(({ name }) => !name.startsWith("."));
    shown.sort((a, b) => (a.name < b.name ? -1 : 1));
    const found: (string | Unreadable)[] = [];
    for (const entry of shown) found.push(...(await visit(entry, `${withoutSlash(folder)}/${entry.name}`, root)));
    return found;
  } catch (error) {
    return [unreadable(folder, error)];
  }
}

async function visit(entry: Dirent, path: string, root: string): Promise<(string | Unreadable)[]> {
  if (entry.isDirectory()) return walkFolder(path, root);
  if (entry.isSymbolicLink()) return checkLink(path, root);
  return entry.isFile() && isRead(entry.name) ? [path] : [];
}

/** Only a name with a known ending: a folder holds licences and scripts as well. */
function isRead(name: string): boolean {
  const hint = hintOfName(name);
  return hint === null ? /\.gz$/i.test(name) : hint !== "unknown";
}

async function checkLink(path: string, root: string): Promise<Unreadable[]> {
  try {
    const [target, home] = await Promise.all([realpath(path), realpath(root)]);
    if (target === home || target.startsWith(join(home, sep))) return [];
    throw new Failure("source.link", "It links out of the folder; name its target itself to read it.");
  } catch (error) {
    return [unreadable(path, error)];
  }
}

function withoutSlash(folder: string): string {
  return folder.replace(/[\\/]+$/, "");
}
