import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

const quote = "“Séoul” – 봉수";

test.each([
  ["UTF-8", Buffer.from(quote), null, quote],
  ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${quote}`), null, quote],
  ["UTF-8 that says it is ISO 8859-1", Buffer.from(quote), "iso-8859-1", quote],
  ["UTF-8 that declares nonsense", Buffer.from(quote), "no-such-charset", quote],
  ["windows-1252 that says it is latin1", iconv.encode("“Séoul” –", "windows-1252"), "latin1", "“Séoul” –"],
  ["EUC-KR", iconv.encode("봉수대", "euc-kr"), "EUC-KR", "봉수대"],
  ["KOI8-R", iconv.encode("Кремль", "koi8-r"), "koi8-r", "Кремль"],
  ["Shift JIS", iconv.encode("東京", "shift_jis"), "Shift_JIS", "東京"],
  ["GB 18030", iconv.encode("北京", "gb18030"), "gb2312", "北京"],
])("%s", (_, bytes, declared, text) => {
  expect(decodeText(bytes, declared)).toBe(text);
});

test("one scratch in a long text is replaced where all can see it", () => {
  const bytes = Buffer.concat([Buffer.from("a".repeat(3000)), Buffer.from([0xff]), Buffer.from("b")]);
  expect(decodeText(bytes, null)).toBe(`${"a".repeat(3000)}\uFFFDb`);
});

test.each([
  ["undeclared windows-1252", iconv.encode("Séoul", "windows-1252"), null, "from byte 1 on"],
  ["broken UTF-8", Buffer.from([0x6f, 0x6b, 0x20, 0xe2, 0x82, 0x20]), null, "from byte 3 on"],
  ["cut within a character", Buffer.from("봉수").subarray(0, 5), "utf-8", "from byte 3 on"],
  ["broken EUC-KR", Buffer.from([0xff, 0xff, 0xff]), "euc-kr", "not valid euc-kr"],
  ["an unread charset", Buffer.from([0xe9]), "x-unknown", "charset that is not read"],
  ["an encoding of escapes", Buffer.from("\x1b$B"), "iso-2022-jp", "charset that is not read"],
])("%s is refused, not guessed", (_, bytes, declared, reason) => {
  expect(() => decodeText(bytes, declared)).toThrow(
    expect.objectContaining({ code: "source.encoding", message: expect.stringContaining(reason) }),
  );
});
