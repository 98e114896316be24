import type uPlot from "uplot";
import type { Change } from "../../src/model/change.ts";
import { dayNumber } from "../../src/model/day.ts";
import { dayWords } from "../words/days.ts";
import { type Ink, line, SECONDS_PER_DAY, seconds } from "./canvas.ts";

interface Hairlines {
  changes: readonly Change[];
  now: string;
  known: string;
}

/** Where the series changed for good, and beyond which day nothing was known yet. */
export function drawHairlines(chart: uPlot, { changes, now, known }: Hairlines, ink: Ink) {
  for (const track of ["cooperation", "conflict"] as const) {
    drawChanges(
      chart,
      changes.filter((change) => change.track === track),
      ink,
    );
  }
  if (known < now) drawKnown(chart, known, ink);
}

const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** A change runs through its own half alone. Labels that would lie over a newer one are left out: the words stand below. */
function drawChanges(chart: uPlot, changes: readonly Change[], { rem }: Ink) {
  const { ctx, bbox } = chart;
  const pad = 0.4 * rem * devicePixelRatio;
  const zero = chart.valToPos(0, "y", true);
  let taken = Number.POSITIVE_INFINITY;
  ctx.setLineDash([]);
  for (const { day, track } of changes.toSorted((one, other) => other.day.localeCompare(one.day))) {
    const x = chart.valToPos(seconds(day), "x", true);
    if (x < bbox.left || x > bbox.left + bbox.width) continue;
    const edge = track === "cooperation" ? bbox.top : bbox.top + bbox.height;
    line(ctx, x, zero, x, edge);
    const words = `since ${shortDay.format((dayNumber(day) ?? 0) * SECONDS_PER_DAY * 1000)}`;
    const width = ctx.measureText(words).width + 2 * pad;
    const fitsRight = x + width < Math.min(bbox.left + bbox.width, taken);
    if (!fitsRight && x > taken) continue;
    ctx.textAlign = fitsRight ? "left" : "right";
    ctx.textBaseline = track === "cooperation" ? "top" : "bottom";
    // A line below the words that name the half.
    const lower = 1.5 * rem * devicePixelRatio * (track === "cooperation" ? 1 : -1);
    ctx.fillText(words, fitsRight ? x + pad : x - pad, edge + lower);
    taken = fitsRight ? x : x - width;
  }
}

/** The as-of day as a hairline; what lies right of it was not known yet. */
function drawKnown(chart: uPlot, known: string, { rem }: Ink) {
  const { ctx, bbox } = chart;
  const pad = 0.4 * rem * devicePixelRatio;
  const narrow = bbox.width < 30 * rem * devicePixelRatio;
  const x = chart.valToPos(seconds(known) + SECONDS_PER_DAY, "x", true);
  ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio]);
  line(ctx, x, bbox.top, x, bbox.top + bbox.height);
  const words = narrow ? dayWords(known) : `known as of ${dayWords(known)}`;
  const fitsRight = x + pad + ctx.measureText(words).width < bbox.left + bbox.width;
  ctx.textAlign = fitsRight ? "left" : "right";
  ctx.textBaseline = "top";
  ctx.fillText(words, fitsRight ? x + pad : x - pad, bbox.top + pad);
}
