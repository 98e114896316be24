import type { Served } from "../src/http/server.ts";
import { fixtureBongsu } from "../test/fixture.ts";

const WRITES: ReadonlySet<string> = new Set<keyof Served>([
  "judgeLink",
  "ruleCommitment",
  "resolve",
  "activate",
  "act",
  "runDrill",
  "writePlan",
  "makeBrief",
]);

/** Whichever Bongsu `now` gives, under a revision that goes up with each one and with all that is written, as with a store. */
export function renewed(now: () => Served): Served {
  let revision = 1_000;
  let last: Served | null = null;
  const call = (name: keyof Served, asked: unknown[]): unknown => {
    const bongsu = now();
    if (bongsu !== last || WRITES.has(name)) revision += 1;
    last = bongsu;
    return (bongsu[name] as (...all: unknown[]) => unknown)(...asked);
  };
  const names = Object.keys(fixtureBongsu()) as (keyof Served)[];
  const calls = Object.fromEntries(names.map((name) => [name, (...asked: unknown[]) => call(name, asked)]));
  const status: Served["status"] = async () => {
    const told = await (call("status", []) as ReturnType<Served["status"]>);
    return { ...told, revision };
  };
  return { ...(calls as unknown as Served), status };
}
