import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Failure } from "../../model/failure.ts";
import { runRuleTests } from "../../warning/watch/trial/run.ts";
import { knownCodes } from "../actor-names.ts";

/** Runs the rule tests of one file over the watches of another. */
export async function testRules(files: { tests: string; watches: string }): Promise<ReturnType<typeof runRuleTests>> {
  const [watches, tests] = await Promise.all([textOf(files.watches), textOf(files.tests)]);
  return runRuleTests(watches, tests, {
    watchesFile: basename(files.watches),
    testsFile: basename(files.tests),
    knownCodes: knownCodes(),
  });
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new Failure("watch.file", `${path} cannot be read: name a YAML file that is there.`, { cause });
  }
}
