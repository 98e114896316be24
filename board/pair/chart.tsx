import { useEffect, useRef, useState } from "preact/hooks";
import type { Change } from "../../src/model/change.ts";
import type { Norm } from "../../src/model/relation.ts";
import { dayWords } from "../words/days.ts";
import { counted, decimalWords } from "../words/numbers.ts";
import { chartData, chartOptions } from "./drawing.ts";
import type { RollingDay } from "./rolling.ts";

interface ChartProps {
  label: string;
  days: readonly RollingDay[];
  norm: Norm;
  changes: readonly Change[];
  now: string;
  known: string;
  top: number;
}

const REM_HEIGHT = 12;

/** One direction of a pair over time. The table beside it says the same to those who do not see it. */
export function Chart(props: ChartProps) {
  const { label, days, norm } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [index, setIndex] = useState<number | null>(null);
  useEffect(() => {
    const element = holder.current;
    return element ? draw(element, props, setIndex) : undefined;
  }, [days, norm, props.changes, props.now, props.known, props.top]);
  return (
    <>
      <div class="chart" ref={holder} role="img" aria-label={`${label}: ${summary(days, norm)}`} />
      <p class="readout" aria-hidden="true">
        {readout(days[index ?? -1] ?? days.at(-1), norm)}
      </p>
    </>
  );
}

/** Draws, and draws anew when the room for it or the colours change; returns how to stop. */
function draw(element: HTMLElement, drawing: Omit<ChartProps, "label">, point: (index: number | null) => void) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let chart: { destroy(): void } | null = null;
  let stopped = false;
  const redraw = async () => {
    // The library is fetched only where there is something to draw.
    const { default: lib } = await import("uplot");
    if (stopped) return;
    chart?.destroy();
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const size = { width: element.clientWidth, height: REM_HEIGHT * rem };
    chart = new lib(chartOptions({ ...drawing, point }, size, lib), chartData(drawing.days), element);
  };
  const room = new ResizeObserver(() => void redraw());
  room.observe(element);
  dark.addEventListener("change", redraw);
  return () => {
    stopped = true;
    room.disconnect();
    dark.removeEventListener("change", redraw);
    chart?.destroy();
  };
}

function readout(day: RollingDay | undefined, { band, bandDays }: Norm) {
  if (!day) return "No day is known yet.";
  const usual = ({ low, high }: { low: number; high: number }) =>
    `usual ${low === high ? decimalWords(low) : `${decimalWords(low)} to ${decimalWords(high)}`}`;
  return `${bandDays} days to ${dayWords(day.day)}: ${counted(day.cooperation, "act")} of cooperation (${usual(band.cooperation)}), ${day.conflict} of conflict (${usual(band.conflict)})`;
}

function summary(days: readonly RollingDay[], norm: Norm) {
  return `acts in ${norm.bandDays} days. At the end: ${readout(days.at(-1), norm)}.`;
}
