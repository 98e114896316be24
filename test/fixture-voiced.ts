import type { Forecaster, VoicedForecast, VoicedQuestion } from "../src/model/voiced.ts";

function voiced(
  speaker: string,
  day: string,
  words: string,
  range: [string, number, number],
  documentId = "00000000000000c1",
): VoicedForecast {
  const [likelihood, low, high] = range;
  const middle = (low + high) / 2;
  return {
    documentId,
    title: "What comes after the war",
    outlet: "Strait Wire",
    url: null,
    publishedAt: `${day}T09:00`,
    day,
    knownDay: day,
    reports: 1,
    id: `${documentId}-st1`,
    statementId: "st1",
    question: "kor-rus-relations",
    speaker: { name: speaker, country: null },
    content: { start: 0, end: words.length, text: words },
    evidence: { start: 0, end: words.length, text: words },
    probability: { words: likelihood, low, high },
    chance: middle,
    denies: false,
    horizon: null,
    due: null,
    brier: null,
  };
}

/** Questions, one of which is answered in two ways. */
export function fixtureQuestions(): VoicedQuestion[] {
  return [
    {
      id: "kor-rus-relations",
      words: "Relations between South Korea and Russia recover after the war",
      types: [],
      parties: ["KOR", "RUS"],
      forecasts: [
        voiced("Prof. Han", "2023-10-05", "Relations will very likely recover after the war", [
          "very likely",
          0.8,
          0.95,
        ]),
        voiced(
          "Dr. Orlova",
          "2024-03-20",
          "A return to the old ties is unlikely",
          ["unlikely", 0.2, 0.45],
          "00000000000000d1",
        ),
      ],
      contradiction: "Prof. Han gives 88 % (very likely), Dr. Orlova 33 % (unlikely) to the same question.",
      resolution: null,
    },
    {
      id: "prk-test",
      words: "North Korea tests a nuclear weapon before April 2024",
      types: ["MOBILIZE"],
      parties: ["PRK"],
      forecasts: [
        {
          ...voiced("Prof. Han", "2023-10-05", "A nuclear test is likely before April", ["likely", 0.55, 0.8]),
          id: "00000000000000a1-st3",
          question: "prk-test",
          due: "2024-03-31",
          brier: 0.4556,
        },
      ],
      contradiction: null,
      resolution: {
        happened: false,
        by: "events",
        because: "The window closed on 2024-03-31 and no such act was reported.",
        day: "2024-04-01",
        evidence: null,
      },
    },
  ];
}

export const FORECASTERS: Forecaster[] = [
  {
    name: "Prof. Han",
    country: null,
    forecasts: 2,
    scored: 1,
    brier: 0.4556,
    interval: [0.4556, 0.4556],
    reference: 0.25,
  },
  { name: "Dr. Orlova", country: null, forecasts: 1, scored: 0, brier: null, interval: null, reference: null },
];
