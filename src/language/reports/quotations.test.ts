import { expect, test } from "vitest";
import { rangeText } from "../range-text.ts";
import { quotations } from "./quotations.ts";
import { readReports } from "./report-cases.ts";

/** Quotations, a plus before those that go on from the paragraph before, inner ones behind a greater-than sign. */
function quoted(text: string): string[] {
  const doc = readReports(text);
  return quotations(doc).map((quotation) => {
    const sign = quotation.continues ? "+" : quotation.outer === null ? "" : ">";
    return sign + rangeText(doc, quotation);
  });
}

test.each([
  ['"We will wait," he said.', ["We will wait,"]],
  ["“We will wait,” he said.", ["We will wait,"]],
  ["‘We will wait,’ he said.", ["We will wait,"]],
  ["'We will wait,' he said.", ["We will wait,"]],
  ["«Nous partons», he said.", ["Nous partons"]],
  ["« Nous partons », he said.", ["Nous partons"]],
  ["„Wir bleiben“, he said.", ["Wir bleiben"]],
  ["”Vi stannar”, he said.", ["Vi stannar"]],
  ['"One," he said, "two."', ["One,", "two."]],
  ["“He said ‘never’ twice,” Kim said.", ["He said ‘never’ twice,", ">never"]],
  ["\"He said 'never' twice,\" Kim said.", ["He said 'never' twice,", ">never"]],
  ["“One.\n\n“Two.”", ["One.", "+Two."]],
  ["“One.\n\nHe left.", []],
  ['"We will wait, he said.', []],
  ["The workers' strike began in the '90s.", []],
  ["It's Kim's.", []],
  ['A 12" shell fell.', []],
  ['"', []],
  ['""', []],
])("finds the quotations of %j", (text, expected) => {
  expect(quoted(text)).toEqual(expected);
});
