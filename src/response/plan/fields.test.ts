import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { MESSAGE_FIELDS } from "./fields.ts";

const names = Object.entries(MESSAGE_FIELDS).flatMap(([object, fields]) =>
  Object.keys(fields).map((field) => `${object}.${field}`),
);

test("docs/response.md lists the fields of templates, all of them and no other", () => {
  const docs = readFileSync(new URL("../../../docs/response.md", import.meta.url), "utf8");
  const table = docs.slice(docs.indexOf("| field | meaning |"));
  expect([...table.matchAll(/`([\w.]+)`/g)].map(([, name = ""]) => name).sort()).toEqual(names.sort());
});
