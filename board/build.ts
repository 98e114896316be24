import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const DIST = join(HERE, "dist");
const COPIED = ["index.html", "icon.svg"];

/**
 * Builds the board into `folder`; resolves with the folder. Each file is replaced in one step, so that a Bongsu that
 * starts at the same moment never reads half of one.
 */
export async function buildBoard(folder: string = DIST): Promise<string> {
  const [built] = await Promise.all([bundle(folder), mkdir(folder, { recursive: true })]);
  const copied = COPIED.map(async (name) => ({ name, contents: await readFile(join(HERE, name)) }));
  const files = [...built, ...(await Promise.all(copied))];
  await Promise.all(files.map(({ name, contents }) => replace(join(folder, name), contents)));
  const kept = new Set(files.map(({ name }) => name));
  const left = (await readdir(folder)).filter((name) => !kept.has(name) && !name.endsWith(".tmp"));
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
  return folder;
}

async function bundle(folder: string) {
  const { outputFiles } = await build({
    entryPoints: { board: join(HERE, "main.tsx"), style: join(HERE, "style/board.css") },
    outdir: folder,
    write: false,
    bundle: true,
    // The chart library is a chunk of its own: the first screen does not need it.
    splitting: true,
    chunkNames: "part-[hash]",
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "silent",
  });
  return outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
}

async function replace(path: string, contents: Uint8Array) {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, contents);
  await rename(draft, path);
}
