import { expect, test } from "vitest";
import { creditStart, isCaption } from "./credits.ts";

test.each([
  ["Lorries queue at the crossing. AP-Yonhap", "AP-Yonhap"],
  ["Lorries queue at the crossing. (Yonhap)", " (Yonhap)"],
  ["Lorries queue at the crossing, 5 June 2023 [File: Agency Pool]", " [File: Agency Pool]"],
  [
    "Lorries queue at the crossing. (Photo by Ann Ro/Getty Images for Strait Relief)",
    " (Photo by Ann Ro/Getty Images for Strait Relief)",
  ],
  ["Lorries queue at the crossing. [Ann Ro/Strait Herald]", " [Ann Ro/Strait Herald]"],
  ["Lorries queue at the crossing. Photograph: Ann Ro/AFP", "Photograph: Ann Ro/AFP"],
  ["Lorries queue at the crossing. / Reuters", "/ Reuters"],
  ["Ann Ro/EPA", "Ann Ro/EPA"],
  ["AFP / Reuters", "AFP / Reuters"],
])("%s ends in the credit %s", (text, credit) => {
  const start = creditStart(text);
  expect(start === null ? null : text.slice(start)).toBe(credit);
});

test.each([
  "He spoke to Reuters.",
  "The rule was drawn up by the Environmental Protection Agency (EPA)",
  "The treaty was signed in Moscow. Both sides were content.",
  "Question: Interfax agency.",
])("%s ends in no credit", (text) => {
  expect(creditStart(text)).toBeNull();
});

test.each([
  "Image caption: A queue of lorries",
  "FILE PHOTO: Lorries queue at the crossing",
  "Foreign Minister Ann Ro, left, shakes hands with her guest in Geneva, June 5, 2023.",
  "In this photo provided by the ministry, lorries queue at the crossing.",
  "Lorries queue at the crossing. Getty Images",
])("%s is a caption", (text) => {
  expect(isCaption(text)).toBe(true);
});

test.each([
  "The three ministers will hold talks in Seoul on September 26, 2023.",
  "The treaty was signed in Moscow on June 9, 2000.",
  "Ann Ro said that the ministry had nothing to add. (AFP)",
  "The crossing, left open at night, was shut again on Monday.",
])("%s is none", (text) => {
  expect(isCaption(text)).toBe(false);
});
