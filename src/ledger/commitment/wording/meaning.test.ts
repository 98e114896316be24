import { expect, test } from "vitest";
import type { MeantAct } from "../../../model/commitment.ts";
import { exampleStatement, type ShortStatement } from "../example.ts";
import { utter } from "../merge/uttered.ts";
import { meaningOf } from "./meaning.ts";

const act = (given: Partial<MeantAct>): MeantAct => {
  return { words: "", negated: false, types: [], contexts: [], actors: [], recipients: [], because: "", ...given };
};
const uttered = (short: Partial<ShortStatement>, action: MeantAct | null, condition: MeantAct | null = null) =>
  utter(exampleStatement({ day: "2024-04-02", who: "KOR>RUS", words: "sanctions", ...short }), { action, condition });

const sanction = act({ types: ["SANCTION"], actors: ["KOR"], recipients: ["RUS"] });

test.each<{ why: string; kind: ShortStatement["kind"]; action?: MeantAct; condition?: MeantAct; is: string }>([
  { why: "a promise", kind: "commitment", action: act({ types: ["AID"] }), is: "commitment" },
  { why: "a threat without a condition", kind: "threat", action: sanction, is: "threat" },
  {
    why: "harm if another acts",
    kind: "commitment",
    action: sanction,
    condition: act({ actors: ["RUS"] }),
    is: "red line",
  },
  {
    why: "harm if its own side fails",
    kind: "threat",
    action: sanction,
    condition: act({ actors: ["KOR"] }),
    is: "threat",
  },
  {
    why: "help if another acts",
    kind: "commitment",
    action: act({ types: ["AID"] }),
    condition: act({ actors: ["RUS"] }),
    is: "commitment",
  },
  { why: "an offer", kind: "offer", action: act({ types: ["CONSULT"] }), is: "offer" },
  { why: "a demand", kind: "demand", action: act({ types: ["RETREAT"], actors: ["RUS"] }), is: "demand" },
])("$why is a $is", ({ kind, action = null, condition = null, is }) => {
  expect(meaningOf([uttered(kind === undefined ? {} : { kind }, action, condition)]).kind).toBe(is);
});

test("what one wording leaves open is filled from the others", () => {
  const vague = uttered({ who: "KOR>" }, act({ actors: ["KOR"] }), act({ recipients: ["PRK"] }));
  const full = uttered({}, sanction, act({ types: ["AID"], actors: ["RUS"] }));
  for (const utterances of [
    [vague, full],
    [full, vague],
  ]) {
    expect(meaningOf(utterances)).toMatchObject({
      side: ["KOR"],
      addressees: ["RUS"],
      action: { types: ["SANCTION"], actors: ["KOR"], recipients: ["RUS"] },
      condition: { types: ["AID"], actors: ["RUS"], recipients: ["PRK"] },
    });
  }
});
