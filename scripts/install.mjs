// Installs what the lock file names where it is missing. Plain JavaScript: it runs on the machine's own Node, from 20 on.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "..");
const stamp = join(root, "node_modules", ".bongsu-installed");

/** Runs `npm ci` unless the packages of this very lock file are already there for this machine. */
export function installPackages() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Installing packages (once) ...\n");
  // No package's install script is needed: binaries come as platform packages. So none may run.
  const npm = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0)
    fail("The packages could not be installed: see npm's message above, then run the command again.");
  writeFileSync(stamp, wanted);
}

/** The path of a Node 24 or later: the one that npm brought, else the machine's own. */
export function findNode() {
  const brought = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");
  for (const candidate of [brought, process.execPath]) {
    const version = spawnSync(candidate, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout;
    if (version && Number.parseInt(version, 10) >= 24) return candidate;
  }
  return fail(
    `Bongsu needs Node 24, and neither the packages nor this machine (${process.version}) have one that runs here: install Node 24 and run the command again.`,
  );
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
