import * as fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows } from "./csv.ts";

const cellsOf = (text: string, separator = ",") =>
  [...csvRows(text, separator)].map(({ cells, fault }) => (fault === null ? cells : fault));

test.each([
  {
    text: "a,b\n1,2",
    rows: [
      ["a", "b"],
      ["1", "2"],
    ],
    why: "the plain case",
  },
  {
    text: "\uFEFFa,b\r\n1,2\r\n",
    rows: [
      ["a", "b"],
      ["1", "2"],
    ],
    why: "byte order mark and CRLF",
  },
  { text: "a\rb\r", rows: [["a"], ["b"]], why: "the line ends of old Macs" },
  { text: 'a,"b, c"\n', rows: [["a", "b, c"]], why: "a separator in quotes" },
  { text: '"one\ntwo",3\n', rows: [["one\ntwo", "3"]], why: "a line end in quotes" },
  { text: '"He said ""no""",1', rows: [['He said "no"', "1"]], why: "doubled quotes" },
  { text: 'a"b,c', rows: [['a"b', "c"]], why: "a quote that does not open a cell is itself" },
  {
    text: "a,\n,b\n",
    rows: [
      ["a", ""],
      ["", "b"],
    ],
    why: "empty cells",
  },
  {
    text: "a,b\n\n\n1,2\n",
    rows: [
      ["a", "b"],
      ["1", "2"],
    ],
    why: "empty lines are passed over",
  },
  { text: "", rows: [], why: "nothing" },
])("$why", ({ text, rows }) => {
  expect(cellsOf(text)).toEqual(rows);
});

test("a faulty record is told and takes no other with it", () => {
  expect(cellsOf('"x"y,3\n1,2\na,"b\n4,5')).toEqual([
    "Text stands behind a closing quote.",
    ["1", "2"],
    "A quote that opens on this line is not closed, or its cell is too long.",
    ["4", "5"],
  ]);
});

test("a cell that is too long is told", () => {
  const long = "x".repeat(1001);
  expect(cellsOf(`${long},1\n"${long}",1\n2,3`)).toEqual([
    "A cell holds more than 1000 characters.",
    "A cell holds more than 1000 characters.",
    ["2", "3"],
  ]);
});

test("lines are counted as an editor shows them", () => {
  const lines = [...csvRows('a,b\r\n\r\n"1\n2",3\r\nx,y', ",")].map(({ line }) => line);
  expect(lines).toEqual([1, 3, 5]);
});

const cell = fc.string({
  unit: fc.constantFrom("a", "1", '"', ",", ";", "\t", "\n", "\r", " ", "é", "=", "봉"),
  maxLength: 12,
});
const records = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { maxLength: 20 });

test.each([",", ";", "\t"])("what is written with the separator %j is read back", (separator) => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(records, fc.constantFrom("\n", "\r\n"), (rows, end) => {
      const text = rows.map((row) => row.map(quoted).join(separator)).join(end);
      expect(cellsOf(text, separator)).toEqual(rows);
    }),
  );
});

test("any text at all is read to its end, in lines that rise", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r") }), (text) => {
      const lines = [...csvRows(text, ",")].map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
    }),
  );
});
