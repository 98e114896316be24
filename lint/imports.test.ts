import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importRules } from "./imports.ts";

const root = join(import.meta.dirname, "..");
let house: string;

// A house of the same rooms with one file each, so that a rule which matches nothing is found out.
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "bongsu-house-"));
  writeFileSync(
    join(house, "oxlint.config.ts"),
    `import { importRules } from ${JSON.stringify(join(root, "lint", "imports.ts"))};
     export default { plugins: ["import"], categories: { correctness: "off" }, rules: { "import/no-cycle": "error" }, overrides: importRules };`,
  );
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function lint(files: Record<string, string>): string {
  rmSync(join(house, "src"), { recursive: true, force: true });
  rmSync(join(house, "board"), { recursive: true, force: true });
  rmSync(join(house, "training"), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), text);
  }
  const oxlint = join(root, "node_modules", ".bin", "oxlint");
  return spawnSync(oxlint, ["-c", "oxlint.config.ts", "."], { cwd: house, encoding: "utf8" }).stdout;
}

test.each([
  ["src/model/a.ts", "../store/store.ts"],
  ["src/documents/a.ts", "../language/doc.ts"],
  ["src/language/deep/er/a.ts", "../../../coding/code.ts"],
  ["src/relations/a.ts", "../sources/read.ts"],
  ["src/http/a.ts", "../store/store.ts"],
  ["src/cli/a.ts", "../relations/series.ts"],
  ["board/a.tsx", "../src/app/open.ts"],
  ["board/screens/a.tsx", "../../src/store/store.ts"],
  ["training/a.ts", "../src/app/code.ts"],
  ["src/language/a.ts", "../../training/conllu.ts"],
])("%s may not import %s", (file, specifier) => {
  expect(lint({ [file]: `import type { X } from "${specifier}"; export type Y = X;` })).toContain("may not import");
});

test.each([
  ["src/store/a.ts", "../model/event.ts"],
  ["src/store/sqlite/a.ts", "../store.ts"],
  ["src/coding/a.ts", "../language/doc.ts"],
  ["src/app/a.ts", "../relations/series.ts"],
  ["board/screens/a.tsx", "../../src/model/event.ts"],
  ["training/a.ts", "../src/language/doc.ts"],
])("%s may import %s", (file, specifier) => {
  expect(lint({ [file]: `import type { X } from "${specifier}"; export type Y = X;` })).not.toContain("may not import");
});

test("a cycle is found", () => {
  const cycle = lint({
    "src/model/a.ts": 'import { b } from "./b.ts"; export const a = () => b;',
    "src/model/b.ts": 'import { a } from "./a.ts"; export const b = () => a;',
  });
  expect(cycle).toContain("no-cycle");
});

test("every room of the table holds files, and every file of src lies in a room", () => {
  const tracked = execFileSync(
    "git",
    ["ls-files", "--cached", "--others", "--exclude-standard", "src", "board", "training"],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  const files = tracked.split("\n").filter((file) => /\.tsx?$/.test(file));
  const rooms = importRules.map((rule) => rule.files[0]?.replace(/\/\*\*.*/, "") ?? "");
  for (const room of rooms)
    expect(
      files.filter((file) => file.startsWith(`${room}/`)),
      room,
    ).not.toHaveLength(0);
  expect(files.filter((file) => !rooms.some((room) => file.startsWith(`${room}/`)))).toEqual([]);
});
