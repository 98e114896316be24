import type uPlot from "uplot";
import { dayNumber } from "../../src/model/day.ts";
import type { Norm } from "../../src/model/relation.ts";
import { dayWords } from "../words/days.ts";
import type { RollingDay } from "./rolling.ts";

const SECONDS_PER_DAY = 86_400;

export interface Drawing {
  days: readonly RollingDay[];
  norm: Norm;
  /** The axis runs to this day, whether or not anything is known of it yet. */
  now: string;
  known: string;
  /** The largest count of any chart on the screen: all have one scale. */
  top: number;
  point: (index: number | null) => void;
}

/** Colours and sizes as the style sheet has them. */
interface Ink {
  text: string;
  faint: string;
  line: string;
  band: string;
  rem: number;
}

export function seconds(day: string): number {
  return (dayNumber(day) ?? 0) * SECONDS_PER_DAY;
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

function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const rem = Number.parseFloat(style.fontSize);
  return { text: colour("--ink"), faint: colour("--muted"), line: colour("--line"), band: colour("--band"), rem };
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

function drawLines(chart: uPlot, { now, known }: Drawing, ink: Ink) {
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
  if (known < now) drawKnown(chart, known, ink);
  ctx.restore();
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

function line(ctx: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number) {
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}
