import * as fc from "fast-check";
import { expect, test } from "vitest";
import { blankDoc } from "../analyse.ts";
import { tokenise } from "./tokenise.ts";

const read = (text: string) => {
  const doc = blankDoc(text, null);
  tokenise(doc);
  return doc;
};

test.each([
  // Clitics and contractions.
  ["Seoul's envoys don't know.", "Seoul 's envoys do n't know ."],
  ["They’ve said we can’t; you'd've gone.", "They ’ve said we ca n’t ; you 'd 've gone ."],
  ["The allies' talks cannot go on, gonna end", "The allies ' talks can not go on , gon na end"],
  ["O'Brien and the coup d'etat in the '90s", "O'Brien and the coup d'etat in the '90s"],
  // Hyphens are tokens, but prefixes keep to their word.
  ["well-known U.S.-led drills", "well - known U.S. - led drills"],
  ["anti-ship, pro-Russian, ex-president, mid-July", "anti-ship , pro-Russian , ex-president , mid-July"],
  ["Su-35, KN-23, Hwasong-17, F-16s", "Su - 35 , KN - 23 , Hwasong - 17 , F - 16s"],
  ["Kim Jong-un, al-Assad, Jeju-do, COVID-19", "Kim Jong - un , al - Assad , Jeju - do , COVID - 19"],
  ["2023-24 and 400–500", "2023 - 24 and 400 – 500"],
  // Numbers, money and units.
  ["1,000.5 or 1,00,000 at 10:30", "1,000.5 or 1,00,000 at 10:30"],
  ["$5m, US$300, €5bn, $8M, 10%", "$ 5 m , US$ 300 , € 5 bn , $ 8 M , 10 %"],
  ["5kg by 3 p.m. or 2pm", "5 kg by 3 p.m. or 2 pm"],
  ["9/11 on 2024-06-20 and 12/10/2023", "9/11 on 2024-06-20 and 12/10/2023"],
  ["the 9th, the 1980s, 5G", "the 9th , the 1980s , 5G"],
  // Signs inside names.
  ["AT&T, S&P, R&D and Johnson&Johnson", "AT&T , S&P , R&D and Johnson & Johnson"],
  ["AUKUS+ and/or South Sea/East Sea", "AUKUS + and / or South Sea / East Sea"],
  // Abbreviations and initials.
  ["Lt. Gen. J. D. Park of N. Korea", "Lt. Gen. J. D. Park of N. Korea"],
  ["No. 10 said no.", "No. 10 said no ."],
  ["i.e. in the U.S.", "i.e. in the U.S."],
  // Addresses.
  ["see https://a.b/c?d=1. (www.x.org/a), me@x.co.kr;", "see https://a.b/c?d=1 . ( www.x.org/a ) , me@x.co.kr ;"],
  ["#Korea @KCNA report.pdf", "#Korea @KCNA report.pdf"],
  // Quotes, dashes, stops.
  ["“Go,” ‘he’ said—wait... why?!", "“ Go , ” ‘ he ’ said — wait ... why ?!"],
  ["(AP) -- on Monday.South Korea", "( AP ) -- on Monday . South Korea"],
  // Beyond English.
  ["a\u00a0b zero\u200bwidth soft\u00adhyphen e\u0301te\u0301", "a b zero width soft\u00adhyphen e\u0301te\u0301"],
  ["韩国外交部。 Минобороны وزارة", "韩国外交部 。 Минобороны وزارة"],
  ["👍🏽🇰🇷👩‍👩‍👧 ok", "👍🏽 🇰🇷 👩‍👩‍👧 ok"],
])("cuts %j", (text, expected) => {
  expect(read(text).words.join(" ")).toBe(expected);
});

test("compares words without case, curly apostrophes, odd hyphens and soft hyphens", () => {
  expect(read("SEOUL ’s e‑mail soft\u00adhyphen").norms).toEqual(["seoul", "'s", "e-mail", "softhyphen"]);
});

const ONLY_SPACES = /^[\s\u0085\u180e\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/;

/** Whether the tokens stand in the text in order, and hold every character that is no space. */
function holdsAll(text: string): boolean {
  const { starts, ends, words } = read(text);
  let last = 0;
  let between = "";
  for (const [i, word] of words.entries()) {
    if (starts[i]! < last || ends[i]! <= starts[i]! || text.slice(starts[i], ends[i]) !== word) return false;
    between += text.slice(last, starts[i]);
    last = ends[i]!;
  }
  return ONLY_SPACES.test(between + text.slice(last));
}

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const piece = fc.oneof(
  unit,
  fc.constantFrom(...Array.from("aZ09.,:;'’\"-–/&@#$%()[]!?… \n\u00ad\u200b"), "U.S.", "http://", "'s"),
);

test.each([
  ["whole characters", fc.string({ unit: "binary", maxLength: 200 })],
  ["halves of surrogate pairs", fc.array(unit, { maxLength: 200 }).map((units) => units.join(""))],
  ["signs that have rules", fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(""))],
])("tokens hold all of a text of %s, with exact offsets in order", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(holdsAll(text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["one word", "a", 1_000_000],
  ["signs", "!?", 500_000],
  ["openings of addresses", "(a@", 330_000],
  ["sites", "x.com/", 160_000],
  ["clitics", "a's", 330_000],
  ["initials", "a.", 500_000],
  ["figures", "1-", 500_000],
  ["half figures", "1,000,", 160_000],
  ["prefixes", "re-", 330_000],
  ["faces", "^_", 500_000],
  ["line breaks", "\n", 100_000],
])("reads a megabyte of %s to its end", (_, part, times) => {
  expect(holdsAll(part.repeat(times))).toBe(true);
});
