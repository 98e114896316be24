import { expect, test } from "vitest";
import { EVENT_TYPES } from "../model/event.ts";
import { classesOfCameo, classesOfEvent, type ClassSet, EVENT_CLASSES } from "./event-class.ts";

const names = (set: ClassSet) => EVENT_CLASSES.filter((_, place) => (set & (1 << place)) !== 0);

test.each([
  ["015", ["statement"]],
  ["06", ["material-cooperation"]],
  ["0841", ["material-cooperation"]],
  ["138", ["threat"]],
  ["154", ["material-conflict", "mobilization"]],
  ["161", ["material-conflict", "reduced-relations"]],
  ["163", ["material-conflict", "reduced-relations", "sanction"]],
  ["172", ["material-conflict", "sanction", "coercion"]],
  ["1721", ["material-conflict", "coercion"]],
  ["190", ["material-conflict", "force", "fighting"]],
  ["---", []],
])("CAMEO %s", (code, classes) => {
  expect(names(classesOfCameo(code))).toEqual(classes);
});

test.each([
  ["SANCTION", ["expel"], null, ["material-conflict", "reduced-relations"]],
  ["SANCTION", ["discontinue"], null, ["material-conflict", "reduced-relations", "sanction"]],
  ["COERCE", ["restrict"], null, ["material-conflict", "sanction", "coercion"]],
  ["ASSAULT", ["aerial"], null, ["material-conflict", "force", "assault", "fighting"]],
  ["AID", [], null, ["material-cooperation"]],
  ["SANCTION", ["expel"], "163", ["material-conflict", "reduced-relations", "sanction"]],
] as const)("%s %s with the code %s", (type, modes, cameo, classes) => {
  expect(names(classesOfEvent({ type, modes, cameo }))).toEqual(classes);
});

test.each(EVENT_TYPES)("%s has a class without a code", (type) => {
  expect(classesOfEvent({ type, modes: [], cameo: null })).toBeGreaterThan(0);
});
