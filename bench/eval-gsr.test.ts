import { expect, test } from "vitest";
import { scoreGsr } from "./eval-gsr.ts";

const BODIES = new Set(["UNO"]);
const yes = { right: 1, of: 1 };
const no = { right: 0, of: 1 };
const unasked = { right: 0, of: 0 };

test("earlier names of types and codes are read as today's", () => {
  const text = "Japan condemned Italy on Monday.";
  const record = { event: "DISAPPROVE", text, source: [{ code: "JAP" }], target: [{ code: "ITL" }] };
  expect(scoreGsr([record], BODIES)).toEqual({ type: yes, typeBetweenStates: yes, dyad: yes });
});

test("the order of the parties counts", () => {
  const text = "Japan condemned Italy on Monday.";
  const record = { event: "REJECT", text, source: [{ code: "ITA" }], target: [{ code: "JPN" }] };
  expect(scoreGsr([record], BODIES)).toEqual({ type: no, typeBetweenStates: no, dyad: no });
});

test("joint acts have two sources, and any body of states is one", () => {
  const joint = {
    event: "CONSULT",
    text: "Peru and Chile held talks in Lima.",
    source: [{ code: "PER" }, { code: "CHL" }],
  };
  expect(scoreGsr([{ ...joint, target: "" }], BODIES).dyad).toEqual(yes);
  const body = { event: "DEMAND", text: "The United Nations urged Chile to leave.", source: [{ code: "IGO" }] };
  expect(scoreGsr([{ ...body, target: [{ code: "CHL" }] }], BODIES).dyad).toEqual(yes);
});

test("acts within one state are not asked for their dyad, and the file's own record for nothing", () => {
  const home = { event: "ARREST", text: "Police in Peru arrested a man.", source: [{ code: "PER" }] };
  expect(scoreGsr([{ event: "DOCUMENT" }, home], BODIES)).toEqual({
    type: no,
    typeBetweenStates: unasked,
    dyad: unasked,
  });
});
