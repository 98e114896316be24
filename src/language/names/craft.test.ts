import { expect, test } from "vitest";
import { kindOf } from "./testing/marked.ts";

test.each([
  ["The tanker [Marlin Luanda] burned.", "- vessel"],
  ["The Panama-flagged tanker [Eagle S] was seized.", "PAN vessel"],
  ["The MV [Galaxy Leader] was hijacked.", "- vessel"],
  ["HMS [Diamond] shot down a drone.", "GBR vessel"],
  ["The USS [Carl Vinson] entered the sea.", "USA vessel"],
  ["INS [Vikrant] sailed.", "IND vessel"],
  ["The Chinese research vessel [Xiang Yang Hong 3] left.", "CHN vessel"],
  ["The BRP [Sierra Madre] is grounded there.", "PHL vessel"],
  ["The oil tanker “[Jasmine Star]” sank.", "- vessel"],
  ["The container ship [Ever Given] blocked the canal.", "- vessel"],
  ["The frigate [Admiral Gorshkov] docked in Havana.", "- vessel"],
  ["Two [Su-35] fighters crossed the line.", "- weapon"],
  ["Kyiv asked for [ATACMS].", "- weapon"],
  ["It fired a [Hwasong-18] missile.", "- weapon"],
  ["[Storm Shadow] missiles hit the depot.", "- weapon"],
  ["[Shahed] drones hit the depot.", "- weapon"],
  ["Berlin will send [IRIS-T] systems.", "- weapon"],
  ["[MQ-9 Reaper] drones were lost.", "- weapon"],
  ["The [J-20] flew over the strait.", "- weapon"],
  ["Warsaw bought [K2] tanks.", "- weapon"],
])("%s", (marked, expected) => {
  expect(kindOf(marked)).toBe(expected);
});
