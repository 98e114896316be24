import { type ActModel, ROLES } from "../../src/coding/network/model.ts";
import { ONE } from "../../src/language/network/kernel.ts";
import type { IntegerLayer, IntegerLstm } from "../../src/language/network/model.ts";
import { type InputStep, activations, jointly } from "../network/quantise-layer.ts";
import type { ActNetwork } from "./act-network.ts";

/** Four standard deviations of a word's vector fit its values. */
const LARGEST_INPUT = 4;

/** The trained network of acts in whole numbers: no sum in it can overflow, whatever the words. */
export function quantiseActs({ parameters, sizes, width }: ActNetwork): ActModel {
  const layerOf = (name: string, steps: readonly InputStep[]) => ({
    weights: parameters.get(name),
    bias: parameters.get(`${name}.bias`),
    steps,
  });
  const top = activations(2 * sizes.hidden);
  const one = (name: string): IntegerLayer => jointly([layerOf(name, top)])[0]!;
  const inputs = Array.from({ length: width }, () => ({ worth: 1 / ONE, most: LARGEST_INPUT * ONE }));
  const direction = (name: string): IntegerLstm => {
    const recurrent = {
      weights: parameters.get(`${name}.recurrent`),
      bias: null,
      steps: activations(sizes.hidden),
    };
    const from = { weights: parameters.get(`${name}.input`), bias: parameters.get(`${name}.bias`), steps: inputs };
    const [input, own] = jointly([from, recurrent]);
    return { input: input!, recurrent: own! };
  };
  return {
    lstm: { forward: direction("forward"), backward: direction("backward") },
    acts: one("acts"),
    standings: one("standings"),
    roles: ROLES.map((name) => ({
      trigger: one(`${name}.trigger`),
      party: one(`${name}.party`),
      distance: one(`${name}.distance`),
    })),
  };
}
