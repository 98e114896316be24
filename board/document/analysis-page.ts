import { useEffect, useState } from "preact/hooks";
import type { Analysis } from "../../src/model/analysis.ts";
import { asOf } from "../address.ts";
import { type Answer, useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";

/** The page of a document's analysis that holds a text offset; asks for another page only where it must. */
export function useAnalysisPage(id: string, at: number): { answer: Answer<Analysis>; arrived: boolean } {
  const day = asOf.value;
  const [page, setPage] = useState(at);
  const answer = useAnswer(`analysis ${id} ${day} ${page}`, (signal) =>
    ask.analysis(id, { ...asOfDay(day), at: String(page) }, signal),
  );
  const { value } = answer;
  const arrived = value !== null && isHere(value, at);
  useEffect(() => {
    if (value !== null && !arrived) setPage(at);
  }, [value, arrived, at]);
  return { answer, arrived };
}

/** Whether an offset lies on this page; one before the first sentence or after the last counts with these. */
function isHere({ sentences, before, next }: Analysis, at: number) {
  return (before === null || at >= (sentences[0]?.start ?? 0)) && (next === null || at < next);
}
