import type { VoicedForecast, VoicedQuestion } from "../../src/model/voiced.ts";
import { to, toWords } from "../address.ts";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { dayWords, intervalWords, withDays } from "../words/days.ts";
import { hundredths } from "../words/forecasts.ts";
import { counted, listWords } from "../words/numbers.ts";
import { opposed, rangeWords, resolvedWords } from "../words/voiced.ts";
import { RangeLine } from "./range-line.tsx";
import { Resolve } from "./resolve.tsx";

/** Questions with the forecasts on each side by side. */
export function QuestionList({ questions }: { questions: readonly VoicedQuestion[] }) {
  return (
    <ol class="questions">
      {questions.map((question) => (
        <Row key={question.id} question={question} />
      ))}
    </ol>
  );
}

function Row({ question }: { question: VoicedQuestion }) {
  const { words, parties, forecasts, contradiction, resolution } = question;
  const first = opposed(question);
  return (
    <li data-row>
      <h3>
        <Foreign>{withDays(words)}</Foreign>
      </h3>
      <p class="meta">
        {parties.length === 0 ? "" : <Foreign>{`${listWords(parties.map(named))}. `}</Foreign>}
        {counted(forecasts.length, "forecast")}.
      </p>
      {contradiction === null ? null : (
        <p class="because">
          <strong>They contradict each other.</strong> <Foreign>{contradiction}</Foreign>
        </p>
      )}
      <Voices forecasts={first.length > 0 ? first : forecasts} />
      <RangeLine forecasts={forecasts} />
      {first.length === 0 ? null : (
        <details>
          <summary>The other {counted(forecasts.length - first.length, "forecast")}</summary>
          <Voices forecasts={forecasts.filter((each) => !first.includes(each))} />
        </details>
      )}
      <p>
        <strong>
          <Foreign>{resolvedWords(question)}</Foreign>
        </strong>{" "}
        {resolution === null ? null : <Foreign>{becauseWords(resolution.because, named)}</Foreign>}{" "}
        {resolution?.evidence ? (
          <a href={to(`/document/${resolution.evidence.documentId}`, { event: resolution.evidence.eventId })}>
            The report that decided
          </a>
        ) : null}
      </p>
      <Resolve question={question} />
    </li>
  );
}

function Voices({ forecasts }: { forecasts: readonly VoicedForecast[] }) {
  return (
    <ul class="voices">
      {forecasts.map((forecast) => (
        <Voice key={forecast.id} forecast={forecast} />
      ))}
    </ul>
  );
}

/** Who said it, with which words, when and where. */
function Voice({ forecast }: { forecast: VoicedForecast }) {
  const { speaker, evidence, documentId, day, outlet, horizon, due, brier } = forecast;
  return (
    <li>
      <p>
        <strong>
          <Foreign>{speaker.name}</Foreign>
        </strong>
        {speaker.country === null ? "" : <Foreign>{`, ${named(speaker.country)}`}</Foreign>}
      </p>
      <p>
        <Foreign>{rangeWords(forecast)}</Foreign>
      </p>
      <blockquote>
        <a href={toWords(documentId, evidence)}>
          <Foreign>{evidence.text}</Foreign>
        </a>
      </blockquote>
      <p class="meta">
        {dayWords(day)}, <Foreign>{outlet ?? "outlet unknown"}</Foreign>.{" "}
        {due !== null ? `Due ${dayWords(due)}.` : horizon === null ? "" : `For ${intervalWords(horizon)}.`}
        {brier === null ? "" : ` Brier score ${hundredths(brier)}, where 0 is best.`}
      </p>
    </li>
  );
}
