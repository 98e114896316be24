// Runs a TypeScript entry file on Node 24 whatever Node started this: `node scripts/run.mjs FILE [ARG ...]`.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { findNode, installPackages, root } from "./install.mjs";

/** Installs what is missing, then runs `entry` (relative to the checkout) and exits as it does. */
export function run(entry, args) {
  installPackages();
  const child = spawn(findNode(), ["--disable-warning=ExperimentalWarning", join(root, entry), ...args], {
    stdio: "inherit",
  });
  // A terminal sends Ctrl-C to the child as well; a service manager signals only this process.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on("exit", (code, signal) => {
    process.exit(signal ? 128 + ({ SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1) : (code ?? 1));
  });
}

if (process.argv[1] === import.meta.filename) run(process.argv[2], process.argv.slice(3));
