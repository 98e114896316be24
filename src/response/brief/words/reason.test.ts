import { describe, expect, it } from "vitest";
import { exampleName } from "../example.ts";
import { reasonWords } from "./reason.ts";

describe("a reason of the engine", () => {
  it.each([
    [
      "Level 3, Approach: Threats: 2 acts in the 30 days to 2024-04-05, the newest SANCTION by KOR towards RUS on 2024-04-02.",
      "Threats: 2 acts in the 30 days to 5 April 2024, the newest sanctions by South Korea towards Russia on 2 April 2024.",
    ],
    ["Level 4, Breach, needs 1 more day in a row.", "Level 4, Breach, needs 1 more day in a row."],
    ["no data from South Korea (KOR)", "No data from South Korea."],
    ["An NGO said so.", "An NGO said so."],
    ["it is 2024-02-30", "It is 2024-02-30."],
  ])("%j is said as %j", (because, said) => {
    expect(reasonWords(because, exampleName)).toBe(said);
  });
});
