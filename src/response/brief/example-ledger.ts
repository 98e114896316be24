import type { CalendarEntry } from "../../model/calendar.ts";
import type { Commitment } from "../../model/commitment.ts";
import type { VoicedForecast, VoicedQuestion } from "../../model/voiced.ts";
import { told } from "./example-told.ts";

/** The threat of autumn 2023 that was followed by sanctions in April 2024. */
export function exampleCommitment(more: Partial<Commitment> = {}): Commitment {
  const words = "If military cooperation is confirmed, Seoul will impose unilateral sanctions.";
  const meant = { negated: false, contexts: [], because: "An example." };
  const spoken = told("d3", { day: "2023-10-19", knownDay: "2023-10-19", publishedAt: "2023-10-19T08:00" });
  return {
    id: "d3-st1",
    kind: "threat",
    speaker: { name: "Cho Tae-yul", country: "KOR" },
    speakers: ["Cho Tae-yul"],
    side: ["KOR"],
    addressees: ["RUS"],
    words,
    condition: {
      ...meant,
      words: "military cooperation is confirmed",
      types: ["COOPERATE"],
      actors: ["RUS"],
      recipients: ["PRK"],
    },
    action: {
      ...meant,
      words: "impose unilateral sanctions",
      types: ["SANCTION"],
      actors: ["KOR"],
      recipients: ["RUS"],
    },
    deadline: null,
    firstDay: "2023-10-19",
    lastDay: "2023-10-19",
    wordings: [
      {
        ...spoken,
        statementId: "st1",
        kind: "threat",
        speaker: { name: "Cho Tae-yul", country: "KOR" },
        content: { start: 0, end: words.length, text: words },
        condition: { start: 3, end: 36, text: "military cooperation is confirmed" },
        evidence: { start: 0, end: words.length, text: words },
        probability: null,
        quoted: true,
        drift: null,
      },
    ],
    links: [
      {
        id: "d3-st1/action/d1/ev1",
        side: "action",
        documentId: "d1",
        eventId: "ev1",
        type: "SANCTION",
        day: "2024-04-02",
        knownDay: "2024-04-02",
        title: "Report d1",
        outlet: "First Example",
        words: "South Korea imposed sanctions on two Russian vessels.",
        standing: "automatic",
        score: 0.93,
        extent: "whole",
        because: "Actor, act and recipient fit.",
        by: null,
        note: null,
      },
    ],
    status: "acted",
    since: "2024-04-02",
    because: "KOR imposed sanctions on RUS on 2024-04-02.",
    decidedBy: null,
    conditionSources: 2,
    daysTaken: { fromWord: 166, fromCondition: 12 },
    history: [],
    ...more,
  };
}

/** A date to come. */
export function exampleDate(more: Partial<CalendarEntry> = {}): CalendarEntry {
  const words = "The foreign ministers of Russia and China will meet in Beijing on April 9.";
  return {
    id: "date-1",
    kind: "appointment",
    title: "Talks of the foreign ministers of Russia and China",
    participants: ["RUS", "CHN"],
    place: "Beijing",
    date: { start: "2024-04-09", end: "2024-04-09" },
    status: "scheduled",
    because: "It is announced.",
    reports: [{ ...told("d4"), words: { start: 0, end: words.length, text: words } }],
    event: null,
    commitment: null,
    question: null,
    ...more,
  };
}

/** What somebody said of a question, with a chance. */
export function exampleVoiced(
  documentId: string,
  name: string,
  words: string,
  more: Partial<VoicedForecast> = {},
): VoicedForecast {
  const quote = { start: 0, end: words.length, text: words };
  return {
    ...told(documentId, { outlet: "Second Example" }),
    id: `${documentId}-st1`,
    statementId: "st1",
    question: "q1",
    speaker: { name, country: "KOR" },
    content: quote,
    evidence: quote,
    probability: { words: "likely", low: 0.55, high: 0.8 },
    chance: 0.675,
    denies: false,
    horizon: null,
    due: "2024-12-31",
    brier: null,
    ...more,
  };
}

/** Two forecasts that contradict each other. */
export function exampleQuestion(more: Partial<VoicedQuestion> = {}): VoicedQuestion {
  return {
    id: "q1",
    words: "Relations of South Korea and Russia recover after the war",
    types: ["COOPERATE"],
    parties: ["KOR", "RUS"],
    forecasts: [
      exampleVoiced("d5", "Kim Sung-han", "Relations are likely to recover once the war ends."),
      exampleVoiced("d6", "Park Byung-kwang", "A recovery is very unlikely.", {
        probability: { words: "very unlikely", low: 0.05, high: 0.2 },
        chance: 0.125,
      }),
    ],
    contradiction: "Kim Sung-han gives it 68 %, Park Byung-kwang 13 %.",
    resolution: null,
    ...more,
  };
}
