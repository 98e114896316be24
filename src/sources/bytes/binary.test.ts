import { expect, test } from "vitest";
import { refuseBinary } from "./binary.ts";

test.each([
  ["a PDF", "%PDF-1.7 and then text", "PDF"],
  ["an office document", "PK\x03\x04 and then text", "ZIP"],
  ["RTF", "{\\rtf1\\ansi Seoul}", "RTF"],
  ["a NUL", "Seoul\0said", "binary data"],
  ["many controls", "Seoul\x01\x02\x03", "binary data"],
])("%s is refused", (_, text, kind) => {
  expect(() => refuseBinary(Buffer.from(text, "latin1"))).toThrow(
    expect.objectContaining({ code: "source.binary", message: expect.stringContaining(kind) }),
  );
});

test.each([
  ["text with tabs, line breaks and terminal colours", "\x1b[1mSeoul\x1b[0m\tsaid\r\nso\f"],
  ["a NUL far behind, the scar of a crash", `${"Seoul ".repeat(2000)}\0 said`],
  ["Korean", "봉수"],
])("%s is text", (_, text) => {
  expect(() => refuseBinary(Buffer.from(text))).not.toThrow();
});
