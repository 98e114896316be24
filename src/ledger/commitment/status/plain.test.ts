import { expect, test } from "vitest";
import type { Extent, MeantAct } from "../../../model/commitment.ts";
import type { Event } from "../../../model/event.ts";
import { party } from "../../../store/example.ts";
import { isPlain } from "./plain.ts";
import { STATUS_SETTINGS } from "./settings.ts";

const meant = (types: MeantAct["types"], negated = false): MeantAct => ({
  words: "",
  negated,
  types,
  contexts: [],
  actors: ["KOR"],
  recipients: ["RUS"],
  because: "",
});

const event = (type: Event["type"], by = "KOR", factuality: Event["factuality"] = "actual") => ({
  type,
  actors: [party(by)],
  factuality,
});

test.each<[string, MeantAct, ReturnType<typeof event>, Extent, boolean]>([
  ["the act itself", meant(["SANCTION"]), event("SANCTION"), "whole", true],
  ["a part of it", meant(["SANCTION"]), event("SANCTION"), "part", true],
  ["an accusation that tells of it", meant(["AID"]), event("ACCUSE"), "part", false],
  ["the act with the sides exchanged", meant(["COOPERATE"]), event("COOPERATE", "RUS"), "whole", false],
  ["the act denied", meant(["SANCTION"]), event("SANCTION", "KOR", "negated"), "contrary", true],
  ["the act done, told with words of refusal", meant(["SANCTION"]), event("SANCTION"), "contrary", false],
  ["sanctions lifted that were to be imposed", meant(["SANCTION"]), event("RETREAT"), "contrary", true],
  ["new sanctions where they were to be lifted", meant(["RETREAT"]), event("SANCTION"), "contrary", true],
  ["a meeting where harm was announced", meant(["SANCTION", "COERCE"]), event("CONSULT"), "contrary", false],
  ["done though it was not to be done", meant(["AID"], true), event("AID"), "contrary", true],
  ["blamed for what was not to be done", meant(["AID"], true), event("ACCUSE"), "contrary", false],
  ["a treaty where something was to be stopped", meant(["SANCTION"], true), event("SUPPORT"), "whole", false],
  ["what was not to be done, denied", meant(["AID"], true), event("AID", "KOR", "negated"), "whole", true],
])("%s", (_, act, told, extent, plain) => {
  expect(isPlain(act, told, extent, STATUS_SETTINGS)).toBe(plain);
});
