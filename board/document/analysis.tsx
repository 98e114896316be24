import { useEffect, useRef } from "preact/hooks";
import type { AnalysedSentence, Analysis, AnalysisStep } from "../../src/model/analysis.ts";
import { params } from "../address.ts";
import { Shown } from "../parts/shown.tsx";
import { counted, numberWords } from "../words/numbers.ts";
import { useAnalysisPage } from "./analysis-page.ts";
import { Choice } from "./choice.tsx";
import { Sentence } from "./sentence.tsx";

/** The analysis of a document around the text offset that the address asks for, as `?read=OFFSET`. */
export function AnalysisOf({ id }: { id: string }) {
  const at = offsetOf(params.value.get("read"));
  const { answer, arrived } = useAnalysisPage(id, at);
  return (
    <Shown answer={answer} what="how it was read">
      {(analysis) =>
        analysis.unread === null ? (
          <Read analysis={analysis} at={at} arrived={arrived} />
        ) : (
          <p class="meta">Not read: {analysis.unread}</p>
        )
      }
    </Shown>
  );
}

function offsetOf(words: string | null) {
  return /^\d{1,9}$/.test(words ?? "") ? Number(words) : 0;
}

interface ReadProps {
  analysis: Analysis;
  at: number;
  arrived: boolean;
}

function Read({ analysis, at, arrived }: ReadProps) {
  const { sentences, steps, first, total } = analysis;
  const holder = useFocus(at, arrived);
  const chosen = sentenceAt(sentences, at);
  const sentence = sentences[chosen];
  return (
    <>
      <Steps steps={steps} />
      <h3>Sentence by sentence</h3>
      {sentence === undefined ? (
        <p class="meta">The text holds no sentence.</p>
      ) : (
        <div class="sentences" ref={holder}>
          <Choice analysis={analysis} chosen={chosen} />
          <section class="sentence" aria-label={`Sentence ${first + chosen + 1}`}>
            <p class="meta">
              Sentence {numberWords(first + chosen + 1)} of {numberWords(total)},{" "}
              {counted(sentence.tokens.length, "word")} and signs
            </p>
            <Sentence key={sentence.start} sentence={sentence} />
          </section>
        </div>
      )}
    </>
  );
}

function Steps({ steps }: { steps: readonly AnalysisStep[] }) {
  return (
    <table class="steps">
      <caption>
        Each step reads what the steps above it wrote. Read anew just now, by the engine as it is today.
      </caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">What it did</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, did }) => (
          <tr key={step}>
            <th scope="row">{step}</th>
            <td>{did}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The last sentence that begins at or before an offset; the first where none does. */
function sentenceAt(sentences: readonly AnalysedSentence[], at: number) {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= at),
  );
}

/** Takes a reader who comes from a passage, or by an address, to the sentence asked for. */
function useFocus(at: number, arrived: boolean) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const details = holder.current?.closest("details");
    if (!arrived || !details || details.contains(document.activeElement)) return;
    const radio = details.querySelector<HTMLElement>("input:checked");
    radio?.focus({ preventScroll: true });
    radio?.scrollIntoView({ block: "nearest" });
    holder.current?.scrollIntoView({ block: "start" });
  }, [at, arrived]);
  return holder;
}
