import type { Brief, BriefFormat } from "../../../model/brief.ts";
import type { Rendered } from "../../../model/response.ts";
import { pdf } from "../pdf/pdf.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";

const TYPES: Readonly<Record<BriefFormat, string>> = {
  md: "text/markdown; charset=utf-8",
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
};

/** A brief as a file, with its type and a name that any file system takes: `bongsu-daily-2024-04-05.pdf`. */
export async function briefFile(brief: Brief, format: BriefFormat): Promise<Rendered> {
  const of = (brief.watch ?? "daily").replaceAll(/[^a-z0-9-]/gi, "-").slice(0, 60);
  const stamp = brief.exercise ? "EXERCISE-" : "";
  return {
    type: TYPES[format],
    name: `${stamp}bongsu-${of}-${brief.day}.${format}`,
    bytes: await bytesOf(brief, format),
  };
}

async function bytesOf(brief: Brief, format: BriefFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (format === "pdf") return pdf(brief);
  return new TextEncoder().encode(format === "md" ? markdown(brief) : html(brief));
}
