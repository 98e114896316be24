import { describe, expect, it } from "vitest";
import { composeBrief } from "../compose.ts";
import { exampleInput } from "../example.ts";
import { briefFile } from "./file.ts";

describe("a brief as a file", () => {
  it.each([
    ["md", null, "text/markdown; charset=utf-8", "bongsu-daily-2024-04-05.md", "# "],
    ["html", null, "text/html; charset=utf-8", "bongsu-daily-2024-04-05.html", "<!doctype html>"],
    ["pdf", "seoul-moscow", "application/pdf", "bongsu-seoul-moscow-2024-04-05.pdf", "%PDF-1.7"],
  ] as const)("%s", async (format, watch, type, name, opening) => {
    const file = await briefFile(composeBrief(exampleInput({ watch })), format);
    expect([file.type, file.name]).toEqual([type, name]);
    expect(new TextDecoder("latin1").decode(file.bytes).slice(0, opening.length)).toBe(opening);
  });

  it("of a drill says so in its name, and no watch leads it elsewhere", async () => {
    const brief = { ...composeBrief(exampleInput({ exercise: true })), watch: "../../etc" };
    expect((await briefFile(brief, "md")).name).toBe("EXERCISE-bongsu-------etc-2024-04-05.md");
  });
});
