import { expect, test } from "vitest";
import { codeText } from "../sample.ts";

/** Each text with the names under which its statements stand. */
const SPEAKERS: [string, string[]][] = [
  // A person stands under the full name, without office, state or house.
  ["Russia will probably strike Ukraine again, South Korean lawmaker Nam Do-hwan said.", ["Nam Do-hwan"]],
  [
    "“Russia will probably strike Ukraine again,” said Oh Jin-ah of the Naru Centre for Harbour Studies.",
    ["Oh Jin-ah"],
  ],
  [
    "Wiremu Tahere of the Kauri Institute of Peace Studies thinks that China will probably invade Taiwan.",
    ["Wiremu Tahere"],
  ],
  ["Secretary of State Antony Blinken warned that Washington would impose sanctions on Iran.", ["Antony Blinken"]],
  ["Majed al-Harbi said that Iran will probably strike Israel.", ["Majed al-Harbi"]],
  ["Iran will probably strike Israel, Femke van der Aa predicted.", ["Femke van der Aa"]],
  ["Iran will probably strike Israel, Jean-Loup Carvin told reporters.", ["Jean-Loup Carvin"]],
  ["He Guoming predicted that Iran will probably strike Israel.", ["He Guoming"]],
  // All words of one person stand under one name.
  [
    "Chilean Foreign Minister Alberto van Klaveren flew to Lima. Chile will sue Peru, Van Klaveren said. He demanded that Peru free the ship.",
    ["Alberto van Klaveren", "Alberto van Klaveren"],
  ],
  [
    "Nam Do-hwan of the Naru Centre for Harbour Studies is hopeful. Trade between Russia and China, he says, will likely return.",
    ["Nam Do-hwan"],
  ],
  [
    "Guo Zhaohui of the Naru Centre for Harbour Studies is hopeful. Trade between Russia and China will likely return, Guo said.",
    ["Guo Zhaohui"],
  ],
  [
    "Seong Ji-woo of the Naru Centre doubts it. “He wants war with Ukraine,” she said. “Russia will probably strike Ukraine again.”",
    ["Seong Ji-woo"],
  ],
  // Within a quotation, `I` is who is quoted, not the house.
  [
    "“Iran is weak,” said Oh Jin-ah of the Naru Centre. “I think that Iran will probably strike Israel.”",
    ["Oh Jin-ah"],
  ],
  // A verb far from its subject.
  [
    "South Korean Foreign Minister Cho Tae-yul, asked whether Seoul would arm Ukraine, said that Russia would probably react.",
    ["Cho Tae-yul"],
  ],
  // What is no single person stays as it is written.
  ["It will rain. Ethiopia and Eritrea held talks. Both agreed to free prisoners.", ["Both"]],
  ["The Russian foreign ministry warned that Moscow would strike Ukraine.", ["The Russian foreign ministry"]],
  ["Kenya closed the border. It threatened to expel Ugandan traders.", ["Kenya"]],
];

test.each(SPEAKERS)("%s", (text, names) => {
  expect(codeText(text, "2024-05-15").statements.map(({ speaker }) => speaker.name)).toEqual(names);
});
