// `npm test`: installs what is missing, then checks everything; further arguments go to vitest.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { installChromium } from "./chromium.mjs";
import { findNode, installPackages, root } from "./install.mjs";

installPackages();
installChromium();

const node = findNode();
const bin = join(root, "node_modules", ".bin");
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: "1" };
const scratch = mkdtempSync(join(tmpdir(), "bongsu-test-"));
const report = join(scratch, "vitest.json");

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const steps = [
  ["format", join(bin, "oxfmt"), ["--check", "."]],
  [
    "lint",
    join(bin, "oxlint"),
    ["--type-aware", "--deny-warnings", "src", "training", "board", "test", "bench", "lint", "scripts"],
  ],
  ["types", join(bin, "tsc"), ["-p", "."]],
  ["types of the board", join(bin, "tsc"), ["-p", "board"]],
  [
    "tests",
    node,
    [vitest, "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...process.argv.slice(2)],
  ],
];

const failed = [];
for (const [name, command, args] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) failed.push(name);
}

const counts = tests();
const checks = steps.length - 1;
const checksFailed = failed.filter((name) => name !== "tests").length;
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(", ")}\n`);
process.stdout.write(`\n${counts.passed + checks - checksFailed} passed, ${counts.failed + checksFailed} failed\n`);
rmSync(scratch, { recursive: true, force: true });
process.exit(failed.length > 0 ? 1 : 0);

function tests() {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
