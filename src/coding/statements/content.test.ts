import { expect, test } from "vitest";
import { codeText } from "../sample.ts";

/** Each sentence with its statements: kind and content, whole clauses from subject or `to` to their end. */
const CONTENTS: [string, string[]][] = [
  [
    "Peru said that it would keep sending doctors to Bolivia until the spring.",
    ["commitment: it would keep sending doctors to Bolivia until the spring"],
  ],
  [
    "Kenya called on Uganda to abandon its sanctions and to reopen the road.",
    ["demand: to abandon its sanctions and to reopen the road"],
  ],
  ["Norway asked China not to sell jets to Iran.", ["demand: not to sell jets to Iran"]],
  ["Egypt asked Sudan for air defence equipment.", ["demand: air defence equipment"]],
  ["Turkey demanded that Greece stop the patrols.", ["demand: Greece stop the patrols"]],
  ["Chad promised Niger a loan of 20 million dollars.", ["commitment: a loan of 20 million dollars"]],
  [
    "Oman and Iran agreed in Muscat on Sunday to hold yearly exercises and to share data.",
    ["commitment: to hold yearly exercises and to share data"],
  ],
  [
    "Relations with Iran will probably go on declining even after the war ends, said Anna Berg, an analyst.",
    ["forecast: Relations with Iran will probably go on declining even after the war ends"],
  ],
  ["Spain denied the charge and expelled two Cuban envoys.", ["denial: the charge"]],
  // Attributions and futures that reading by tags alone misses
  [
    "Peru will send doctors to Bolivia, its president told reporters.",
    ["commitment: Peru will send doctors to Bolivia"],
  ],
  ["Peru's president said that he was going to visit Bolivia.", ["commitment: he was going to visit Bolivia"]],
  ["If Chile agrees, the Peruvian president said, Peru will open the road.", ["commitment: Peru will open the road"]],
  // Kinds
  [
    "The imposition of illegitimate sanctions will have a negative impact on relations with Japan, the Russian foreign ministry said.",
    ["forecast: The imposition of illegitimate sanctions will have a negative impact on relations with Japan"],
  ],
  ["A response will follow, the Russian spokeswoman told Japan.", ["threat: A response will follow"]],
  [
    "Cuban attempts to blackmail Chile were unacceptable, the Chilean foreign minister said.",
    ["position: Cuban attempts to blackmail Chile were unacceptable"],
  ],
  ["China attaches importance to ties with Japan.", ["position: China attaches importance to ties with Japan"]],
  [
    "Europe should send an envoy to Libya, said Anna Berg, an analyst.",
    ["recommendation: Europe should send an envoy to Libya"],
  ],
  [
    "One way would be to send an envoy to Libya, said Anna Berg, an analyst.",
    ["recommendation: One way would be to send an envoy to Libya"],
  ],
  ["Poland does not supply missiles to Moldova.", ["commitment: Poland does not supply missiles to Moldova"]],
  ["Analysts in Chicago said they expected Chile to lift the ban.", ["forecast: Chile to lift the ban"]],
];

test.each(CONTENTS)("%s", (sentence, expected) => {
  expect(codeText(sentence).statements.map(({ kind, content }) => `${kind}: ${content.text}`)).toEqual(expected);
});

test("a report of the future by would carries no likelihood of its own", () => {
  const [statement] = codeText("Anna Berg, an analyst, said that Peru would send doctors to Bolivia.").statements;
  expect(statement?.probability).toBeNull();
});
