import { expect, test } from "vitest";
import { codeText } from "../src/coding/sample.ts";
import { reportErrors } from "./error-classes.ts";
import { ErrorTally } from "./error-tally.ts";
import { ownGold } from "./eval-coding.ts";
import { sortEventErrors } from "./event-errors.ts";
import type { GoldEvent, GoldStatement } from "./gold-units.ts";
import { sortStatementErrors } from "./statement-errors.ts";

const TEXT = "Norway expelled two Danish diplomats on Monday.";
const coded = codeText(TEXT);
const right: GoldEvent = { type: "SANCTION", actors: ["NOR"], recipients: ["DNK"], near: "expelled two" };

function classesOf(events: GoldEvent[]): string[] {
  const tally = new ErrorTally();
  sortEventErrors({ id: "own", events }, coded, tally);
  return namesOf(tally);
}

function namesOf(tally: ErrorTally): string[] {
  return tally.value(1).flatMap(({ name, sorts }) => [name, ...sorts.map(({ sort }) => sort)]);
}

test.for<[string, GoldEvent[], string[]]>([
  ["nothing is wrong", [right], []],
  ["an optional event is neither missed nor too many", [{ ...right, optional: true }], []],
  ["told as another factuality", [{ ...right, factuality: "future" }], ["found: factuality wrong"]],
  [
    "another actor",
    [{ ...right, actors: ["SWE"] }],
    ["missed: actor wrong", "too many: a missed one with other parties"],
  ],
  [
    "another recipient",
    [{ ...right, recipients: ["SWE"] }],
    ["missed: recipient wrong", "too many: a missed one with other parties"],
  ],
  ["another type", [{ ...right, type: "REJECT" }], ["missed: other type", "too many: other type than the gold there"]],
  [
    "another place",
    [{ ...right, near: "words that stand nowhere" }],
    ["missed: nothing there", "too many: where the gold has nothing"],
  ],
  ["a quiet document", [], ["too many: in a quiet document"]],
  ["one more of a type that was found", [right, { ...right, recipients: ["FIN"] }], ["missed: nothing there"]],
])("%s", ([, events, classes]) => {
  expect(classesOf(events).filter((name) => name.includes(":"))).toEqual(classes);
});

test("confused types are counted as pairs", () => {
  expect(classesOf([{ ...right, type: "REJECT" }])).toContain("REJECT said as SANCTION");
});

test("statements are missed, confused or too many", () => {
  const spoken = codeText("Norway warned that it would close the border if Denmark sent more ships.");
  const [said] = spoken.statements;
  const near = said?.content.text.split(" ").slice(0, 4).join(" ") ?? "";
  const statement = { kind: said?.kind ?? "", speakerCountry: "NOR", near };
  const spokenOf = (statements: GoldStatement[]) => {
    const tally = new ErrorTally();
    sortStatementErrors({ id: "own", statements }, spoken, tally);
    return namesOf(tally);
  };
  expect(spokenOf([statement])).toEqual([]);
  expect(spokenOf([{ ...statement, kind: "denial" }])).toEqual([
    "statement of another kind",
    `denial said as ${statement.kind}`,
  ]);
  expect(spokenOf([{ ...statement, speakerCountry: "ISL" }])).toEqual(["statement with another speaker"]);
  expect(spokenOf([])).toEqual(["statement too many", statement.kind]);
  expect(spokenOf([statement, { ...statement, near: "words that stand nowhere" }])).toEqual([
    "statement missed",
    statement.kind,
  ]);
});

test("no error of the locked part is shown", async () => {
  const options = { json: false, examples: 1 };
  await expect(reportErrors(ownGold("test").slice(0, 1), options)).rejects.toThrow("locked");
});
