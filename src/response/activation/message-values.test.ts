import { describe, expect, test } from "vitest";
import { exampleState, exampleWatch, live } from "../../warning/alert/example.ts";
import { MESSAGE_FIELDS } from "../plan/fields.ts";
import { after, exampleActivation, folded } from "./example.ts";
import { messageValues } from "./message-values.ts";

const activation = folded(exampleActivation(), after(1));
const watch = exampleWatch({ title: "Seoul and Moscow" });
const [alert = null] = live([watch], [{ "seoul-moscow": "brief" }, { "seoul-moscow": "4" }]).alerts;
const known = { alert, watch, state: exampleState("2024-04-02", "4") };
const nothing = { alert: null, watch: null, state: null };

test.each([
  ["known", known],
  ["unknown", nothing],
])("every field of the codebook has a value of its kind where all is %s", (_what, situation) => {
  const values = messageValues(activation, situation);
  const kinds = (objects: Record<string, Record<string, unknown>>, kindOf: (value: unknown) => string) =>
    Object.entries(objects).map(([name, fields]) => [
      name,
      Object.entries(fields).map(([field, value]) => [field, kindOf(value)]),
    ]);
  const kind = (value: unknown) => (Array.isArray(value) ? "list" : typeof value);
  expect(kinds(values, kind)).toEqual(kinds(MESSAGE_FIELDS, (field) => kind((field as { example: unknown }).example)));
});

describe("the alert in a message", () => {
  test("is the one that the plan answers, as it stands now", () => {
    expect(messageValues(activation, known)["alert"]).toMatchObject({
      id: "seoul-moscow/2024-04-01",
      level: 4,
      levelName: "Breach",
      day: "2024-04-02",
      began: "2024-04-01",
    });
  });

  test("without one, the activation says the same things", () => {
    expect(messageValues(activation, { ...nothing, watch })["alert"]).toEqual({
      id: "",
      title: "Seoul and Moscow",
      state: "",
      level: 3,
      levelName: "Approach",
      because: "Two ships were listed.",
      day: "2024-04-02",
      began: "2024-04-02",
      owner: "Kim",
    });
  });
});
