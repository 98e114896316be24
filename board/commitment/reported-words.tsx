import type { Link } from "../../src/model/commitment.ts";
import { to } from "../address.ts";
import { Foreign } from "../parts/foreign.tsx";

/** The sentence of an event, leading to its place in the document, and who printed it. */
export function ReportedWords({ link: { documentId, eventId, words, outlet } }: { link: Link }) {
  return (
    <>
      <a href={to(`/document/${documentId}`, { event: eventId })}>
        <Foreign>{words}</Foreign>
      </a>{" "}
      <span class="meta">
        <Foreign>{outlet ?? "outlet unknown"}</Foreign>
      </span>
    </>
  );
}
