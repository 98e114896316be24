import { expect, test } from "vitest";
import { z } from "zod";
import { EVENT_TYPES } from "../model/event.ts";
import { checkCodebook } from "./codebook.ts";
import { lexicon } from "./frames/lexicon.ts";

const shape = z.strictObject({ type: z.string() });

test.each([
  ["no YAML", "type: [", "not valid YAML"],
  ["an unknown key", "type: AID\nextra: 1", "malformed"],
  ["a missing key", "{}", "malformed at type"],
])("refuses %s with the file's name", (_, text, message) => {
  expect(() => checkCodebook("frames/x.yaml", text, shape)).toThrow(
    expect.objectContaining({ code: "coding.codebook", message: expect.stringContaining(message) }),
  );
});

test("every type has frames, and every frame's modes are modes of its type", () => {
  const { frames, types } = lexicon();
  const all = [...frames.byName.values()];
  expect(new Set(all.map((frame) => frame.type))).toEqual(new Set(EVENT_TYPES));
  for (const frame of all)
    for (const mode of frame.modes) expect(types[frame.type].modes, `${frame.type} ${frame.name}`).toHaveProperty(mode);
});

test("every class that a pattern asks for exists", () => {
  const { frames, classes } = lexicon();
  for (const { pattern } of [...frames.byVerb.values()].flat())
    for (const piece of pattern.pieces) {
      if (!("slot" in piece) || piece.slot.kind !== "class") continue;
      expect(classes.has(piece.slot.name), pattern.source).toBe(true);
    }
});
