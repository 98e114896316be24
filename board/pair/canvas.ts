import { dayNumber } from "../../src/model/day.ts";

export const SECONDS_PER_DAY = 86_400;

/** Colours and sizes as the style sheet has them. */
export interface Ink {
  text: string;
  faint: string;
  line: string;
  band: string;
  rem: number;
}

export function seconds(day: string): number {
  return (dayNumber(day) ?? 0) * SECONDS_PER_DAY;
}

export function readInk(): Ink {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const rem = Number.parseFloat(style.fontSize);
  return { text: colour("--ink"), faint: colour("--muted"), line: colour("--line"), band: colour("--band"), rem };
}

export function line(ctx: CanvasRenderingContext2D, fromX: number, fromY: number, toX: number, toY: number) {
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}
