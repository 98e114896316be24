import type { Terminal } from "./terminal.ts";

/** Progress of long work: a bar on a terminal, plain lines elsewhere; both on standard error. */
export interface Progress {
  /** Says how many items are done, and which share of the whole, 0 to 1, that is (`null` where it cannot be known). */
  update(items: number, share: number | null): void;
  /** Ends the bar and says the total. */
  finish(items: number): void;
}

const BAR_WIDTH = 24;
/** Milliseconds between two drawings of the bar, and between two plain lines. */
const REDRAW = 100;
const LINE = 5_000;

export function createProgress(terminal: Terminal, unit: string, now: () => number): Progress {
  const { stderr } = terminal;
  const live = stderr.isTTY === true;
  const start = now();
  let last = live ? -Infinity : start;

  const seconds = () => (now() - start) / 1000;
  const rate = (items: number) => (seconds() > 0 ? items / seconds() : 0);

  return {
    update(items, share) {
      if (now() - last < (live ? REDRAW : LINE)) return;
      last = now();
      const text = `${items} ${unit}, ${rate(items).toFixed(0)} a second${remaining(seconds(), share)}`;
      stderr.write(live ? `\r\u001b[2K${bar(share)}${text}` : `${text}\n`);
    },
    finish(items) {
      if (live) stderr.write("\r\u001b[2K");
      stderr.write(`${items} ${unit} in ${seconds().toFixed(1)} s (${rate(items).toFixed(0)} a second)\n`);
    },
  };
}

function bar(share: number | null): string {
  if (share === null) return "";
  const full = Math.round(Math.min(1, share) * BAR_WIDTH);
  return `[${"#".repeat(full)}${"-".repeat(BAR_WIDTH - full)}] ${String(Math.floor(share * 100)).padStart(3)} %  `;
}

/** Time left if the rest goes as the part done did; told once 2 % are done, since before that it would be noise. */
function remaining(elapsed: number, share: number | null): string {
  if (share === null || share < 0.02) return "";
  const left = Math.max(0, Math.round(elapsed / share - elapsed));
  return left < 90 ? `, ${left} s left` : `, ${Math.round(left / 60)} min left`;
}
