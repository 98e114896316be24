import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bytesOf } from "../testing/reading.ts";
import { type IndicatorFile, type IndicatorOptions, readIndicators } from "./read.ts";

const NOON = new Date("2024-06-10T12:00:00Z");

/** Reads one file of this content. */
async function read(content: string | Uint8Array, options: Partial<IndicatorOptions> = {}): Promise<IndicatorFile> {
  const files: IndicatorFile[] = [];
  for await (const file of readIndicators(["-"], { now: () => NOON, stdin: bytesOf(content), ...options })) {
    if ("error" in file) throw new Error(file.error.code);
    files.push(file);
  }
  return files[0] as IndicatorFile;
}

const values = ({ series }: IndicatorFile) =>
  series.map(({ series: { id, unit, frequency }, observations }) => ({
    id,
    unit,
    by: frequency,
    values: observations.map(({ day, value }) => [day, value]),
  }));

test("the wide form of FRED: a date and one series a column; a point is a missing value", async () => {
  const file = await read("observation_date,DCOILBRENTEU\n2024-01-01,.\n2024-01-02,75.9\n2024-01-03,77.1\n");
  expect(values(file)).toEqual([
    {
      id: "DCOILBRENTEU",
      unit: "",
      by: "day",
      values: [
        ["2024-01-01", null],
        ["2024-01-02", 75.9],
        ["2024-01-03", 77.1],
      ],
    },
  ]);
});

test("ALFRED's vintages: the head says since when a column was known", async () => {
  const { series } = await read("observation_date,GDP_20240130,GDP_20240228\n2023-10-01,5.0,5.2\n");
  expect(series.map(({ observations }) => observations)).toEqual([
    [
      { series: "GDP", day: "2023-10-01", value: 5, knownDay: "2024-01-30" },
      { series: "GDP", day: "2023-10-01", value: 5.2, knownDay: "2024-02-28" },
    ],
  ]);
});

test("the long form of the ECB: the key names the series", async () => {
  const file = await read(
    "KEY,FREQ,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nEXR.M.USD,M,2024-01,1.09,A\nEXR.M.USD,M,2024-02,1.08,A\n",
  );
  expect(values(file)).toEqual([
    {
      id: "EXR.M.USD",
      unit: "",
      by: "month",
      values: [
        ["2024-01-01", 1.09],
        ["2024-02-01", 1.08],
      ],
    },
  ]);
});

test("UN Comtrade: totals alone, not their parts by mode of transport, and no re-exports", async () => {
  const { series, leftOut } = await read(
    [
      "freqCode,refYear,period,reporterISO,partnerISO,flowCode,cmdCode,motCode,primaryValue",
      "M,2024,202401,KOR,RUS,M,2711,0,120",
      "M,2024,202401,KOR,RUS,M,2711,1000,100",
      "M,2024,202401,KOR,W00,M,2711,0,1200",
      "M,2024,202401,KOR,RUS,RX,2711,0,5",
      "M,2024,202401,KOR,RUS,X,101,0,7",
    ].join("\n"),
  );
  expect(series.map((each) => [each.series.id, each.series.title, each.observations[0]?.value])).toEqual([
    ["trade/KOR/RUS/2711/import", "Imports of 2711 (mineral fuels) by KOR from RUS", 120],
    ["trade/KOR/WLD/2711/import", "Imports of 2711 (mineral fuels) by KOR from all partners", 1200],
    ["trade/KOR/RUS/0101/export", "Exports of 0101 (live animals) by KOR to RUS", 7],
  ]);
  expect(leftOut).toBe(2);
});

test("Eurostat's table: dimensions in the first column, years across, flags behind the numbers", async () => {
  const file = await read("freq,unit,geo\\TIME_PERIOD\t2021 \t2022 \nA,PC,KR\t12.3 p\t: c\n");
  expect(values(file)).toEqual([
    {
      id: "-/KR",
      unit: "PC",
      by: "year",
      values: [
        ["2021-01-01", 12.3],
        ["2022-01-01", null],
      ],
    },
  ]);
});

test("the World Bank's sheet: titles above the table, years across", async () => {
  const file = await read(
    '"Data Source","WDI",\n\n"Last Updated","2024-01-01",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","2021","2022"\n"Korea","KOR","GDP","NY.GDP","5","6"\n',
  );
  expect(values(file)).toEqual([
    {
      id: "NY.GDP/KOR",
      unit: "",
      by: "year",
      values: [
        ["2021-01-01", 5],
        ["2022-01-01", 6],
      ],
    },
  ]);
});

test("a German sheet: semicolons, decimal commas, units in the heads, a column of remarks", async () => {
  const file = await read('date;Gas (EUR/MWh);remark\r\n2024-01;1 234,5;"a;b"\r\n2024-02;40,2;c\r\n');
  expect(values(file)).toEqual([
    {
      id: "Gas",
      unit: "EUR/MWh",
      by: "month",
      values: [
        ["2024-01-01", 1234.5],
        ["2024-02-01", 40.2],
      ],
    },
  ]);
  expect(file.faults).toEqual([{ line: null, reason: "The column remark holds no numbers and is left out." }]);
});

const KOREA = [["2023-01-01", 1.5]];

test.each([
  ["an array of records", [{ series: "x", date: "2023", value: 1.5 }], "x"],
  [
    "a series with its observations",
    { series: { id: "x", unit: "%" }, observations: [{ date: "2023", value: 1.5 }] },
    "x",
  ],
  ["FRED", { observations: [{ realtime_start: "2024-01-01", date: "2023-01-01", value: "1.5", frequency: "a" }] }, "-"],
  [
    "the World Bank",
    [{ page: 1 }, [{ indicator: { id: "NY", value: "GDP" }, countryiso3code: "KOR", date: "2023", value: 1.5 }]],
    "NY/KOR",
  ],
  [
    "UN Comtrade",
    { data: [{ period: "2023", reporterISO: "KOR", cmdCode: "27", flowCode: "M", primaryValue: 1.5 }] },
    "trade/KOR/27/import",
  ],
  [
    "SDMX-JSON",
    {
      data: {
        dataSets: [{ series: { "0:0": { observations: { "0": [1.5, 0] } } } }],
        structures: [
          {
            dimensions: {
              series: [
                { id: "FREQ", values: [{ id: "A" }] },
                { id: "REF_AREA", values: [{ id: "KOR" }] },
              ],
              observation: [{ id: "TIME_PERIOD", values: [{ id: "2023" }] }],
            },
          },
        ],
      },
    },
    "-/KOR",
  ],
  [
    "JSON-stat",
    {
      class: "dataset",
      id: ["geo", "time"],
      size: [2, 2],
      dimension: {
        geo: { category: { index: { JP: 0, KOR: 1 } } },
        time: { category: { index: { "2022": 0, "2023": 1 } } },
      },
      value: { "3": 1.5 },
    },
    "-/KOR",
  ],
])("JSON: %s", async (_, json, id) => {
  expect(values(await read(JSON.stringify(json)))).toMatchObject([{ id, by: "year", values: KOREA }]);
});

test("a bad row is told with its line and its reason and stops no other", async () => {
  const file = await read(
    "series,date,value,unit,known\na,2024-01,1,t,2024-02-10\na,2024-02,=1+1,t,\na,13/05/2024,2,t,\na,2024-03,3,kg,\na,2024-04,1e400,t,\na,2024-05,5,t,later\na,2024,6,t,\na,2024-06,7,t,2024-05-01\na,2024-01,9,t,2024-02-10\na,2024-03,4\na,2024-04,8,t,2030-01-01\n",
  );
  expect(values(file)).toEqual([{ id: "a", unit: "t", by: "month", values: [["2024-01-01", 1]] }]);
  expect(file.faults.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
    '3: "=1+1" is no number.',
    '4: "13/05/2024" is no period; write it like 2024-03-01, 2024-03, 2024-Q1, 2024-W10 or 2024.',
    "5: a is in t before and in kg here.",
    '6: "1e400" is no finite number.',
    '7: "later" is no day on which it became known; write it like 2024-04-15.',
    "8: A year stands among values by the month.",
    "9: The month from 2024-06-01 begins after 2024-05-01, when its value is said to have been known.",
    "10: The month from 2024-01-01 gets a second value, 9, after 1 in line 2; no column tells the two apart.",
    "11: It has 3 cells where the heading has 5.",
    "12: It is said to become known on 2030-01-01, which is still to come.",
  ]);
  expect(file.faulty).toBe(10);
});

test("values that do not say it are known since the day that is given, or since today", async () => {
  const text = "date,x\n2024-01,1\n";
  expect((await read(text)).series[0]?.observations[0]?.knownDay).toBe("2024-06-10");
  expect((await read(text)).knownDay).toBe("2024-06-10");
  expect((await read("date,x,known\n2024-01,1,2024-02-01\n")).knownDay).toBeNull();
  expect((await read(text, { knownAt: "2024-02-15" })).series[0]?.observations[0]?.knownDay).toBe("2024-02-15");
});

test("a revision stands beside what it revises; the order of the rows does not matter", async () => {
  const { series } = await read(
    "date,x,known\n2024-02,5,2024-03-10\n2024-01,2,2024-03-10\n2024-01,1,2024-02-10T23:30:00-05:00\n",
  );
  expect(series[0]?.observations.map(({ day, value, knownDay }) => [day, value, knownDay])).toEqual([
    ["2024-01-01", 1, "2024-02-11"],
    ["2024-01-01", 2, "2024-03-10"],
    ["2024-02-01", 5, "2024-03-10"],
  ]);
});

test.each([
  { days: ["2024-01-31", "2024-02-29", "2024-03-31"], by: "month", first: "2024-01-01" },
  { days: ["2024-01-01", "2024-04-01", "2024-07-01"], by: "quarter", first: "2024-01-01" },
  { days: ["2022-12-31", "2021-12-31", "2023-12-31"], by: "year", first: "2021-01-01" },
  { days: ["2024-03-01", "2024-03-08", "2024-03-15"], by: "week", first: "2024-02-26" },
  { days: ["2024-03-01", "2024-03-04", "2024-03-05"], by: "day", first: "2024-03-01" },
  { days: ["2024-03-01"], by: "day", first: "2024-03-01" },
])("$days come by the $by", async ({ days, by, first }) => {
  const { series } = await read(`date,x\n${days.map((day) => `${day},1`).join("\n")}\n`);
  expect([series[0]?.series.frequency, series[0]?.observations[0]?.day]).toEqual([by, first]);
});

test("too few dates take the frequency that the series is known to have", async () => {
  const { series } = await read("date,x\n2024-03-31,1\n", { frequencyOf: () => "month" });
  expect(series[0]?.observations[0]?.day).toBe("2024-03-01");
});

test.each([
  { why: "no column of periods", content: "name,age\nKim,40\n", code: "source.columns" },
  { why: "nothing in it", content: "", code: "source.empty" },
  { why: "JSON without records", content: "[1, 2]", code: "source.columns" },
  { why: "broken JSON", content: '{"a": ', code: "source.json" },
  { why: "numbers with two readings", content: "date;rate\n2024-01;1.085\n2024-02;1.092\n", code: "source.decimal" },
  { why: "too many columns", content: `date${",x".repeat(1001)}\n`, code: "source.too-many" },
  { why: "a picture", content: Buffer.from("\x89PNG\r\n", "latin1"), code: "source.binary" },
])("$why: refused with $code", async ({ content, code }) => {
  await expect(read(content)).rejects.toThrow(code);
});

test("a name for several series is refused; a decimal sign that is given is taken", async () => {
  await expect(read("date,a,b\n2024-01,1,2\n", { series: "x" })).rejects.toThrow("source.series");
  const { series } = await read("date;rate\n2024-01;1.085\n", { decimal: ".", series: "exchange-rate/x", unit: "USD" });
  expect(series[0]).toMatchObject({ series: { id: "exchange-rate/x", unit: "USD" }, observations: [{ value: 1.085 }] });
});

test("gzip and UTF-16 are read as they are", async () => {
  const text = "date,가격\n2024-01,1\n";
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  for (const bytes of [gzipSync(text), utf16]) expect((await read(bytes)).series[0]?.series.id).toBe("가격");
});

test("names of an object's own machinery are names like others", async () => {
  const { series } = await read('[{"series": "__proto__", "date": "2024", "value": 1, "constructor": "x"}]');
  expect(series[0]?.series.id).toBe("__proto__");
});
