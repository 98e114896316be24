import { Shown } from "../parts/shown.tsx";
import { useAnalysisPage } from "./analysis-page.ts";
import { Decisions } from "./decisions.tsx";
import type { Passage } from "./passages.ts";

/** What the engine of today decides on the sentences of a passage, with the reasons that its cards do not tell. */
export function PassageDecisions({ id, passage }: { id: string; passage: Passage }) {
  const { start, end, findings } = passage;
  const { answer, arrived } = useAnalysisPage(id, start);
  const told = new Set(findings.flatMap((finding) => (finding.kind === "event" ? finding.event.because : [])));
  return (
    <section class="card" aria-label="Decisions">
      <h2>Decided on these words</h2>
      <Shown answer={answer} what="the decisions">
        {({ sentences }) => {
          const held = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
          const decisions = held.flatMap((sentence) => sentence.decisions);
          return arrived ? <Decisions decisions={decisions} told={told} /> : null;
        }}
      </Shown>
    </section>
  );
}
