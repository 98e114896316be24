import { expect, test } from "vitest";
import { mendEncoding } from "./encoding.ts";
import { passage } from "./passage.ts";

test.each([
  ["â€œYes,â€\uFFFD he said", "“Yes,” he said"],
  ["â€œYes,â€ he said", "“Yes,” he said"],
  ["Itâ€™s true â€“ perhaps", "It’s true – perhaps"],
  ["cafÃ© in MaÅ‚aszewicze", "café in Małaszewicze"],
  ["Â\u00A0five", "\u00A0five"],
  ["ÐšÐ¸ÐµÐ² says", "Киев says"],
])("%s was %s", (misread, meant) => {
  const mended = mendEncoding(passage(misread));
  expect(mended.text).toBe(meant);
  expect(mended.repairs[0]?.what).toBe("character encoding");
});

test.each(["“CAFÉ” and “SKÅ”", "É»", "naïve façade", "SÃO PAULO", "30 °C"])("%s is as it should be", (text) => {
  expect(mendEncoding(passage(text)).text).toBe(text);
});
