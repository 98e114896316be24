/** A smooth function: its value at a point, with the gradient written to `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

interface Step {
  move: Float64Array;
  change: Float64Array;
  curvature: number;
}

/** Steps remembered for the shape of the function. */
const MEMORY = 10;
const MAX_STEPS = 200;
const MAX_HALVINGS = 30;
/** Share of the promised decrease that a step must bring (Armijo's rule). */
const SUFFICIENT = 1e-4;

/**
 * The minimum of a convex function by limited-memory BFGS with a backtracking line search (Nocedal and Wright, Numerical
 * Optimization, 2nd ed. 2006, algorithm 7.4). Stops when no part of the gradient exceeds `tolerance`, or after 200 steps.
 */
export function minimise(objective: Objective, start: Float64Array, tolerance: number): Float64Array {
  const steps: Step[] = [];
  let point = start.slice();
  let gradient = new Float64Array(start.length);
  let value = objective(point, gradient);
  for (let count = 0; count < MAX_STEPS && gradient.some((part) => Math.abs(part) > tolerance); count++) {
    const direction = descent(gradient, steps);
    const next = search(objective, { point, value, gradient }, direction);
    if (next === null) break;
    const move = next.point.map((part, at) => part - (point[at] ?? 0));
    const change = next.gradient.map((part, at) => part - (gradient[at] ?? 0));
    const curvature = dot(move, change);
    if (curvature > 0) steps.push({ move, change, curvature });
    if (steps.length > MEMORY) steps.shift();
    ({ point, value, gradient } = next);
  }
  return point;
}

interface Place {
  point: Float64Array<ArrayBuffer>;
  value: number;
  gradient: Float64Array<ArrayBuffer>;
}

/** The two-loop recursion: minus the gradient, bent by the curvature that the last steps met. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((part) => -part);
  const shares: number[] = [];
  for (const { move, change, curvature } of steps.toReversed()) {
    const share = dot(move, direction) / curvature;
    shares.push(share);
    add(direction, change, -share);
  }
  const last = steps.at(-1);
  const size = last
    ? last.curvature / dot(last.change, last.change)
    : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
  for (let at = 0; at < direction.length; at++) direction[at]! *= size;
  for (const { move, change, curvature } of steps) {
    const share = dot(change, direction) / curvature;
    add(direction, move, (shares.pop() ?? 0) - share);
  }
  return direction;
}

function search(objective: Objective, from: Place, direction: Float64Array): Place | null {
  const slope = dot(from.gradient, direction);
  for (let length = 1, tries = 0; tries < MAX_HALVINGS; length /= 2, tries++) {
    const point = from.point.map((part, at) => part + length * (direction[at] ?? 0));
    const gradient = new Float64Array(point.length);
    const value = objective(point, gradient);
    if (value <= from.value + SUFFICIENT * length * slope) return { point, value, gradient };
  }
  return null;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += times * (what[at] ?? 0);
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += (x[at] ?? 0) * (y[at] ?? 0);
  return sum;
}
