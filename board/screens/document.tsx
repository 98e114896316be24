import type { StoredDocument } from "../../src/model/filing.ts";
import { asOf } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { HowRead } from "../document/how-read.tsx";
import { Provenance } from "../document/provenance.tsx";
import { Reading } from "../document/reading.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { timeWords } from "../words/days.ts";
import { languageWords } from "../words/languages.ts";

/** What does it say, in its exact words, and what was understood? */
export function DocumentScreen({ id }: { id: string }) {
  const day = asOf.value;
  const answer = useAnswer(`document ${id} ${day}`, (signal) => ask.document(id, asOfDay(day), signal));
  return (
    <>
      {answer.value === null ? <Title tab="Document" /> : null}
      <Shown answer={answer} what="the document">
        {(stored) => <Whole stored={stored} />}
      </Shown>
    </>
  );
}

function Whole({ stored }: { stored: StoredDocument }) {
  const { title, outlet, publishedAt, language } = stored.record.document;
  const { uncoded } = stored.record;
  return (
    <article class="document">
      <Title tab={title ?? "Without a title"}>
        <Foreign lang={language}>{title ?? "Without a title"}</Foreign>
      </Title>
      <p class="meta">
        <Foreign>{outlet ?? "Outlet unknown"}</Foreign>, {publishedAt === null ? "undated" : timeWords(publishedAt)},{" "}
        {languageWords(language)}
        {stored.copyOf === null ? null : <span class="chip">a copy</span>}
        {uncoded === null ? null : <span class="chip">not coded</span>}
      </p>
      <Reading record={stored.record} />
      <HowRead id={stored.record.document.id} />
      <Provenance stored={stored} />
    </article>
  );
}
