import { expect, test } from "vitest";
import { datelineOf } from "./dateline.ts";

test.each([
  ["SEOUL, April 2 (Strait Wire) - The", "SEOUL, April 2 (Strait Wire)"],
  ["KYIV, Ukraine (SW) — The", "KYIV, Ukraine (SW)"],
  ["NEW YORK/LONDON, Sept 3 (Strait Wire) -- The", "NEW YORK/LONDON, Sept 3 (Strait Wire)"],
  ["Beijing, Sept. 21 (Strait Wire) -- The", "Beijing, Sept. 21 (Strait Wire)"],
  ["MOSCOW, September 21. /SW/. The", "MOSCOW, September 21. /SW/"],
  ["MOSCOW (Strait Wire - 07th June, 2023) The", "MOSCOW (Strait Wire - 07th June, 2023)"],
  ["Geneva, 5 March 2024 – The", "Geneva, 5 March 2024"],
  ["PRISTINA -- Two", "PRISTINA"],
])("%s has the dateline %s", (paragraph, dateline) => {
  expect(datelineOf(paragraph)).toBe(dateline);
});

test.each(["ANN RO: Good morning.", "NATO - the alliance - met.", "The Treaty (of 1990) - a short one", "Seoul said"])(
  "%s has none",
  (paragraph) => {
    expect(datelineOf(paragraph)).toBeNull();
  },
);
