import { counted } from "../look/look.ts";
import { CONFIDENCE } from "../settings.ts";
import { listed, type View } from "./view.ts";

/** What may speak against a level. */
export interface Doubts {
  views: readonly View[];
  /** Independent sources behind the level. */
  sources: ReadonlySet<string>;
  reports: number;
  coder: number | null;
  /** Cooperation above its norm, one sentence a direction. */
  contrary: readonly string[];
  /** What is dark, one sentence each. */
  dark: readonly string[];
}

/** What speaks against a level above calm, one sentence each; nothing speaks against calm but what is dark. */
export function against(level: number, { views, sources, reports, coder, contrary, dark }: Doubts): string[] {
  if (level === 1) return [...dark];
  const unseen = views.filter(({ look }) => look.state === "not-seen").map(({ indicator }) => `"${indicator.title}"`);
  return [
    ...contrary,
    ...(unseen.length === 0 ? [] : [`Not seen: ${listed(unseen)}.`]),
    ...thin(sources, reports),
    ...(coder === null || coder >= CONFIDENCE.moderate.coder
      ? []
      : [`The coder gave the reports behind it only ${coder.toFixed(2)} of 1 on average.`]),
    ...dark,
  ];
}

function thin(sources: ReadonlySet<string>, reports: number): string[] {
  if (sources.size === 0) return ["No report stands behind it now."];
  if (sources.size > 1) return [];
  const name = [...sources][0]?.replace(/^\w+ /, "") || "reports that name no outlet";
  return [`It rests on a single source: ${name}, with ${counted(reports, "report")}.`];
}
