import type { ComponentChildren } from "preact";
import type { AnalysedMention, AnalysedReport, AnalysedSentence, AnalysedTime } from "../../src/model/analysis.ts";
import type { Span } from "../../src/model/span.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { intervalWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";
import { Decisions } from "./decisions.tsx";
import { Gloss, Terms, Trees } from "./grammar.tsx";
import { stretches } from "./underlines.ts";

/** One sentence as it was understood: what was decided on it and why, whom and when it names and why, its words, and how they hang together. */
export function Sentence({ sentence }: { sentence: AnalysedSentence }) {
  const { tokens, omitted, entities, times, reports, decisions } = sentence;
  const words = ({ start, end }: Span) => sentence.text.slice(start - sentence.start, end - sentence.start);
  return (
    <>
      <Underlined sentence={sentence} />
      {omitted === 0 ? null : <p class="meta">{counted(omitted, "further token")} of this long sentence left out.</p>}
      <h4>Decisions</h4>
      <Decisions decisions={decisions} />
      <Facts title="Names" none="No name in it is known.">
        {entities.map((mention) => (
          <Fact key={`${mention.start} ${mention.end}`} kind="entity" words={words(mention)}>
            {mentionWords(mention)} <Because reason={mention.because} />
          </Fact>
        ))}
      </Facts>
      <Facts title="Times" none="It names no time.">
        {times.map((time) => (
          <Fact key={`${time.start} ${time.end}`} kind="time" words={words(time)}>
            {timeMeaning(time)} <Because reason={time.because} />
          </Fact>
        ))}
      </Facts>
      <Facts title="Reported words" none="It reports nobody’s words.">
        {reports.map((report) => (
          <Fact key={`${report.start} ${report.end}`} words={report.speaker?.text ?? "Somebody unnamed"}>
            <Foreign>{reportWords(report)}</Foreign>: <Foreign>{`“${words(report)}”`}</Foreign>
          </Fact>
        ))}
      </Facts>
      <h4>Words</h4>
      <Gloss tokens={tokens} />
      <h4>How they hang together</h4>
      <Trees tokens={tokens} />
      <Terms tokens={tokens} />
    </>
  );
}

/** The sentence with names and times underlined, each in its own way. */
function Underlined({ sentence: { text, start, entities, times } }: { sentence: AnalysedSentence }) {
  const marks = [
    ...entities.map((span) => ({ start: span.start, end: span.end, kind: "entity" })),
    ...times.map((span) => ({ start: span.start, end: span.end, kind: "time" })),
  ];
  return (
    <p class="underlined" dir="auto">
      {stretches(text, start, marks).map((piece) => {
        const kinds = new Set(piece.over.map(({ kind }) => kind));
        return [...kinds].reduce<ComponentChildren>((inner, kind) => <span class={kind}>{inner}</span>, piece.text);
      })}
    </p>
  );
}

function Facts({ title, none, children }: { title: string; none: string; children: ComponentChildren[] }) {
  return (
    <>
      <h4>{title}</h4>
      {children.length === 0 ? <p class="meta">{none}</p> : <dl class="facts">{children}</dl>}
    </>
  );
}

function Fact({ kind, words, children }: { kind?: string; words: string; children: ComponentChildren }) {
  return (
    <>
      <dt>
        <span class={kind}>
          <Foreign>{words}</Foreign>
        </span>
      </dt>
      <dd>{children}</dd>
    </>
  );
}

function Because({ reason }: { reason: string }) {
  return (
    <span class="meta">
      <Foreign>{becauseWords(reason, named)}</Foreign>
    </span>
  );
}

/** `South Korea, state.` or `the ministry, government of South Korea, by description.` */
function mentionWords({ name, type, country, kind }: AnalysedMention) {
  const sort = type === "intergovernmental" ? "intergovernmental body" : type;
  const where =
    country === null || named(country) === name ? "" : `${type === "place" ? " in" : " of"} ${named(country)}`;
  return `${name}, ${sort}${where}${kind === "name" ? "" : `, by ${kind}`}.`;
}

function timeMeaning({ interval }: AnalysedTime) {
  return `${interval === null ? "left open" : intervalWords(interval)}.`;
}

function reportWords({ cue, quoted, addressee }: AnalysedReport) {
  const how = quoted ? "quoted" : "reported";
  return `${how}${cue === "" ? "" : ` (${cue})`}${addressee === null ? "" : ` to ${addressee.text}`}`;
}
