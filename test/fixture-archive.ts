import type { Party } from "../src/model/entity.ts";
import type { Event, EventType } from "../src/model/event.ts";
import type { StoredDocument } from "../src/model/filing.ts";
import type { CodedDocument } from "../src/model/record.ts";
import type { Quote } from "../src/model/span.ts";

/** Text that tries whatever a page could be made to do by what it shows. */
export const HOSTILE = {
  title: `"><script>window.harmed=1</script><img src=x onerror="window.harmed=1">`,
  outlet: `\u202Eesrever <svg onload=window.harmed=1>`,
  url: "javascript:window.harmed=1",
  text: [
    `Russia accused South Korea of <script>window.harmed=1</script> lying on Tuesday. \u202E\u2066 </main></body><!--`,
    `<iframe srcdoc="<script>parent.harmed=1</script>"></iframe><a href="javascript:window.harmed=1" onclick=window.harmed=1>click</a> {{constructor.constructor('window.harmed=1')()}}`,
    "W".repeat(4000),
  ].join("\n\n"),
};

const names: Readonly<Record<string, string>> = { KOR: "South Korea", RUS: "Russia", JPN: "Japan", CHN: "China" };

function party(code: string): Party {
  return { entity: null, name: names[code] ?? code, country: code, sector: "GOV" };
}

function quote(text: string, words: string): Quote {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The fixture's text does not hold: ${words}`);
  return { start, end: start + words.length, text: words };
}

interface EventPlan {
  type: EventType;
  actors: string[];
  recipients: string[];
  day: string | null;
  words: string;
  trigger: string;
  scale: number;
}

function event(text: string, plan: EventPlan, index: number): Event {
  const evidence = quote(text, plan.words);
  const { start, end } = quote(text, plan.trigger);
  return {
    id: `ev${index + 1}`,
    type: plan.type,
    modes: [],
    contexts: ["economic"],
    cameo: null,
    scale: plan.scale,
    actors: plan.actors.map(party),
    recipients: plan.recipients.map(party),
    date: plan.day === null ? null : { start: plan.day, end: plan.day },
    place: null,
    factuality: "actual",
    historical: false,
    attribution: [],
    confidence: 0.9,
    evidence,
    trigger: { start, end },
    mentions: [],
    because: `"${plan.trigger}" has ${plan.actors.join(" and ")} as its subject`,
  };
}

interface DocumentPlan {
  id: string;
  title: string | null;
  outlet: string | null;
  text: string;
  known: string;
  events: EventPlan[];
  url?: string;
  dated?: false;
  language?: string;
  uncoded?: string;
  copyOf?: string;
}

function stored(plan: DocumentPlan): StoredDocument {
  const publishedAt = plan.dated === false ? null : `${plan.known}T09:00`;
  const learntAt = `${plan.known}T10:00:00.000Z`;
  const url = plan.url ?? null;
  return {
    record: record(plan, publishedAt, url),
    copyOf: plan.copyOf === undefined ? null : { id: plan.copyOf, similarity: 0.94, because: "94 % of its shingles" },
    copies: [],
    knownAt: `${plan.known}T09:00:00.000Z`,
    learntAt,
    sightings: [{ path: `fixture/${plan.id}.txt`, url, outlet: plan.outlet, publishedAt, learntAt }],
  };
}

function record(plan: DocumentPlan, publishedAt: string | null, url: string | null): CodedDocument {
  return {
    document: {
      id: plan.id,
      path: `fixture/${plan.id}.txt`,
      url,
      title: plan.title,
      outlet: plan.outlet,
      authors: [],
      dateline: null,
      publishedAt,
      publishedAtFrom: publishedAt === null ? null : "meta",
      updatedAt: null,
      language: plan.language ?? "en",
      text: plan.text,
      removed: [{ text: "Share this article", reason: "navigation" }],
      repaired: [{ at: 10, what: "sentence boundary" }],
      sentences: [],
    },
    entities: [],
    events: plan.events.map((each, index) => event(plan.text, each, index)),
    statements: [],
    designations: [],
    appointments: [],
    uncoded: plan.uncoded ?? null,
  };
}

const WARNING =
  "South Korea warned Russia on Thursday of consequences. Seoul will impose sanctions if Russia hands over missile technology, the vice foreign minister said.\n\nSenior officials of South Korea, China and Japan will meet in Seoul on Tuesday.";

const threat: EventPlan = {
  type: "THREATEN",
  actors: ["KOR"],
  recipients: ["RUS"],
  day: "2023-09-21",
  words: "South Korea warned Russia on Thursday of consequences.",
  trigger: "warned",
  scale: -4.4,
};

const MEASURES =
  "South Korea imposed sanctions on two Russian vessels on Tuesday over military cargo.\n\nThe measures take effect on Wednesday, the foreign ministry said.";

const answers = (day: string): EventPlan => ({
  type: "ACCUSE",
  actors: ["RUS"],
  recipients: ["KOR"],
  day,
  words: "Russia accused South Korea",
  trigger: "accused",
  scale: -2,
});

const plans: DocumentPlan[] = [
  {
    id: "00000000000000a1",
    title: "Seoul warns Moscow over arms deal",
    outlet: "Han River Post",
    url: "https://news.example/warning",
    known: "2023-09-21",
    text: WARNING,
    events: [threat],
  },
  {
    id: "00000000000000a2",
    title: "South Korea warns Russia",
    outlet: "Harbour Wire",
    known: "2023-09-22",
    text: `${WARNING}\n\nThis is a developing story.`,
    events: [threat],
    copyOf: "00000000000000a1",
  },
  {
    id: "00000000000000b1",
    title: "Ministers meet in Tokyo",
    outlet: "Harbour Wire",
    known: "2024-02-10",
    text: "South Korea and Japan held talks in Tokyo on Saturday.",
    events: [
      {
        type: "CONSULT",
        actors: ["KOR"],
        recipients: ["JPN"],
        day: "2024-02-10",
        words: "South Korea and Japan held talks in Tokyo on Saturday.",
        trigger: "held talks",
        scale: 1,
      },
    ],
  },
  {
    id: "00000000000000c1",
    title: "Seoul sanctions two Russian vessels",
    outlet: "Han River Post",
    url: "https://news.example/measures",
    known: "2024-04-02",
    text: MEASURES,
    events: [
      {
        type: "SANCTION",
        actors: ["KOR"],
        recipients: ["RUS"],
        day: "2024-04-02",
        words: "South Korea imposed sanctions on two Russian vessels on Tuesday over military cargo.",
        trigger: "imposed sanctions",
        scale: -6,
      },
    ],
  },
  {
    id: "00000000000000d1",
    title: "Moscow answers",
    outlet: "Han River Post",
    known: "2024-04-03",
    text: "Russia accused South Korea of an unfriendly step on Wednesday and promised an answer.",
    events: [answers("2024-04-03")],
  },
  {
    id: "00000000000000e1",
    title: "러시아 선박 제재",
    outlet: "한강일보",
    known: "2024-04-04",
    text: "정부는 러시아 선박 두 척을 제재한다고 밝혔다.",
    language: "ko",
    uncoded: "Only English is coded so far; this text is in ko.",
    events: [],
  },
  {
    id: "00000000000000f1",
    title: null,
    outlet: null,
    known: "2024-04-04",
    dated: false,
    text: "Russia accused South Korea of sabotage, without saying when.",
    events: [answers("2024-04-04")].map((plan) => ({ ...plan, day: null })),
  },
  {
    id: "00000000000000ff",
    title: HOSTILE.title,
    outlet: HOSTILE.outlet,
    url: HOSTILE.url,
    known: "2024-04-05",
    text: HOSTILE.text,
    events: [answers("2024-04-05")],
  },
];

/** A handful of documents that between them show everything a screen can show. */
export function fixtureArchive(): StoredDocument[] {
  const archive = plans.map(stored);
  addUnderstanding(archive);
  const [original, copy] = archive;
  if (original && copy) {
    const { id, title, outlet } = copy.record.document;
    original.copies = [{ id, title, outlet, similarity: 0.94 }];
  }
  return archive;
}

function addUnderstanding(archive: StoredDocument[]) {
  const warning = archive[0]?.record;
  const measures = archive[3]?.record;
  if (!warning || !measures) return;
  const content = quote(WARNING, "Seoul will impose sanctions if Russia hands over missile technology");
  warning.statements.push({
    id: "st1",
    kind: "threat",
    speaker: { entity: null, name: "the vice foreign minister", country: "KOR" },
    onBehalfOf: ["KOR"],
    addressees: ["RUS"],
    content,
    condition: {
      ...quote(WARNING, "Russia hands over missile technology"),
      negated: false,
      type: "AID",
      actors: ["RUS"],
      recipients: ["PRK"],
    },
    action: { type: "SANCTION", actors: ["KOR"], recipients: ["RUS"] },
    negated: false,
    probability: { words: "will", low: 0.8, high: 0.95 },
    horizon: null,
    quoted: false,
    confidence: 0.84,
    evidence: content,
  });
  warning.appointments.push({
    type: "CONSULT",
    participants: ["KOR", "CHN", "JPN"],
    what: "senior officials' talks",
    place: { name: "Seoul", country: "KOR" },
    date: { start: "2023-09-26", end: "2023-09-26" },
    status: "scheduled",
    evidence: quote(WARNING, "Senior officials of South Korea, China and Japan will meet in Seoul on Tuesday."),
  });
  measures.designations.push({
    authority: "KOR",
    action: "list",
    subjects: [{ kind: "vessel", name: null, count: 2, country: "RUS", identifiers: { imo: null } }],
    programme: null,
    reason: "military cargo",
    date: { start: "2024-04-02", end: "2024-04-02" },
    evidence: quote(MEASURES, "imposed sanctions on two Russian vessels on Tuesday over military cargo"),
  });
}
