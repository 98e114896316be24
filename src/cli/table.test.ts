import { expect, test } from "vitest";
import { plain, table } from "./table.ts";

test("columns are aligned, figures to the right, the last column unpadded", () => {
  const columns = [
    { head: "WHO", cell: (row: { who: string }) => row.who },
    { head: "ACTS", align: "right" as const, cell: (row: { acts: number }) => row.acts },
    { head: "WHY", cell: (row: { why: string }) => row.why },
  ];
  const rows = [
    { who: "KOR", acts: 3, why: "more than usual" },
    { who: "European Union", acts: 12, why: "" },
  ];
  expect(table(columns, rows)).toBe(
    ["WHO             ACTS  WHY", "KOR                3  more than usual", "European Union    12", ""].join("\n"),
  );
});

test("wide characters take two columns", () => {
  const columns = [
    { head: "OUTLET", cell: (row: string) => row },
    { head: "N", cell: () => 1 },
  ];
  expect(table(columns, ["나루신문", "Ridge Po"])).toBe("OUTLET    N\n나루신문  1\nRidge Po  1\n");
});

test.each([
  ["two\nlines", "two lines"],
  ["\u001b[2Jgone", "[2Jgone"],
  ["right\u202eleft", "right left"],
  ["plain", "plain"],
])("%j cannot steer the terminal: %j", (text, expected) => {
  expect(plain(text)).toBe(expected);
});
