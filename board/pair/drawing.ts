import type uPlot from "uplot";
import type { Change } from "../../src/model/change.ts";
import type { Norm } from "../../src/model/relation.ts";
import { line, readInk, SECONDS_PER_DAY, seconds, type Ink } from "./canvas.ts";
import { drawHairlines } from "./hairlines.ts";
import type { RollingDay } from "./rolling.ts";

export interface Drawing {
  days: readonly RollingDay[];
  norm: Norm;
  changes: readonly Change[];
  /** The axis runs to this day, whether or not anything is known of it yet. */
  now: string;
  known: string;
  /** The largest count of any chart on the screen: all have one scale. */
  top: number;
  point: (index: number | null) => void;
}

export function chartData(days: readonly RollingDay[]): uPlot.AlignedData {
  const last = days.at(-1);
  if (!last) return [[], [], []];
  // A step lasts until the next point: the last day needs its own end.
  const ends = [...days.map(({ day }) => seconds(day)), seconds(last.day) + SECONDS_PER_DAY];
  const held = [...days, last];
  return [ends, held.map(({ cooperation }) => cooperation), held.map(({ conflict }) => -conflict)];
}

/** Cooperation stands above the line and conflict hangs below it, solid; the usual band lies behind both. */
export function chartOptions(
  drawing: Drawing,
  size: { width: number; height: number },
  lib: typeof uPlot,
): uPlot.Options {
  const ink = readInk();
  const font = `${0.8 * ink.rem}px system-ui, sans-serif`;
  const stepped = lib.paths.stepped?.({ align: 1 });
  const area = (fill: string) => ({
    stroke: ink.text,
    width: 1,
    fill,
    fillTo: 0,
    points: { show: false },
    ...(stepped ? { paths: stepped } : {}),
  });
  const top = Math.max(2, drawing.top);
  return {
    ...size,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: true, range: [seconds(drawing.days[0]?.day ?? drawing.now), seconds(drawing.now) + SECONDS_PER_DAY] },
      y: { range: [-top * 1.4, top * 1.4] },
    },
    tzDate: (ts) => lib.tzDate(new Date(ts * 1000), "Etc/UTC"),
    axes: [
      {
        stroke: ink.faint,
        font,
        size: 2.2 * ink.rem,
        space: 4.5 * ink.rem,
        grid: { show: false },
        ticks: { stroke: ink.line, width: 1 },
        values: (_, splits, __, ___, step) => splits.map((at) => tickWords(at, step)),
      },
      {
        stroke: ink.faint,
        font,
        size: 2.6 * ink.rem,
        space: 1.2 * ink.rem,
        grid: { stroke: ink.line, width: 1 },
        ticks: { show: false },
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
        values: (_, splits) => splits.map((value) => String(Math.abs(value))),
      },
    ],
    series: [{}, area(ink.faint), area(ink.text)],
    hooks: {
      drawClear: [(chart) => drawBand(chart, drawing, ink)],
      draw: [(chart) => drawLines(chart, drawing, ink)],
      setCursor: [(chart) => drawing.point(chart.cursor.idx ?? null)],
    },
  };
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const monthFormat = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });

/** A tick as a day, a month or a year, as fine as the step between two; the year stands at each January. */
function tickWords(at: number, step: number) {
  const date = new Date(at * 1000);
  if (step < 28 * SECONDS_PER_DAY) return dayFormat.format(date);
  if (step > 300 * SECONDS_PER_DAY) return String(date.getUTCFullYear());
  const month = monthFormat.format(date);
  return date.getUTCMonth() === 0 ? `${month} ${date.getUTCFullYear()}` : month;
}

function drawBand(chart: uPlot, { norm }: Drawing, ink: Ink) {
  const { ctx, bbox } = chart;
  const at = (value: number) => chart.valToPos(value, "y", true);
  const { cooperation, conflict } = norm.band;
  ctx.save();
  ctx.fillStyle = ink.band;
  ctx.fillRect(bbox.left, at(cooperation.high), bbox.width, at(cooperation.low) - at(cooperation.high));
  ctx.fillRect(bbox.left, at(-conflict.low), bbox.width, at(-conflict.high) - at(-conflict.low));
  ctx.restore();
}

function drawLines(chart: uPlot, drawing: Drawing, ink: Ink) {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.strokeStyle = ink.text;
  ctx.fillStyle = ink.text;
  ctx.font = `${0.8 * ink.rem * devicePixelRatio}px system-ui, sans-serif`;
  ctx.lineWidth = devicePixelRatio;
  line(ctx, bbox.left, chart.valToPos(0, "y", true), bbox.left + bbox.width, chart.valToPos(0, "y", true));
  const pad = 0.4 * ink.rem * devicePixelRatio;
  ctx.textAlign = "left";
  ctx.textBaseline = "top";
  ctx.fillText("cooperation", bbox.left + pad, bbox.top + pad);
  ctx.textBaseline = "bottom";
  ctx.fillText("conflict", bbox.left + pad, bbox.top + bbox.height - pad);
  drawHairlines(chart, drawing, ink);
  ctx.restore();
}
