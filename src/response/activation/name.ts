/**
 * `PLAN/N`, or `PLAN/exercise-N` in a drill, N counting the activations of the plan from 1. Who activates at the same time gives
 * the same name, so that of two the log lets one win.
 */
export function activationName(
  plan: string,
  activations: readonly { plan: { id: string }; exercise: boolean }[],
  exercise: boolean,
): string {
  const earlier = activations.filter((each) => each.plan.id === plan && each.exercise === exercise).length;
  return `${plan}/${exercise ? "exercise-" : ""}${earlier + 1}`;
}
