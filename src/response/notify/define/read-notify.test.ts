import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NO_NOTIFICATIONS, readNotify } from "./read-notify.ts";

const WATCHES = [
  { id: "seoul-moscow", group: "east", escalateTo: ["Head of desk"] },
  { id: "peninsula", group: "peninsula", escalateTo: [] },
];
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const ENV = {
  SMTP_PASSWORD: "s3cret",
  HOOK_SECRET: SECRET,
  SLACK_URL: "https://hooks.slack.example/T/B/x",
  WRONG: "tell-nobody",
};
const FILES: Record<string, string> = {
  "token.txt": "tk_1\n",
  "templates/short/alert.title.liquid": "{{ alert.level }}",
  "templates/bad/alert.title.liquid": "{{ alert.titel }}",
};

function read(text: string, files = FILES) {
  return readNotify(text, { file: "notify.yaml", env: ENV, readFile: (path) => files[path] ?? null, watches: WATCHES });
}

const WHOLE = `
publisher: { name: Russia desk, sender: bongsu@desk.example, board: https://board.example/ }
channels:
  desk-mail:
    kind: email
    host: mail.desk.example
    user: bongsu
    password: { env: SMTP_PASSWORD }
    from: bongsu@desk.example
    to: [desk@desk.example]
    quiet: { from: "22:00", to: "07:00", zone: Asia/Seoul, except-level: 4 }
    digest: 30 minutes
    templates: short
  siem: { kind: webhook, url: https://siem.example/in, secret: { env: HOOK_SECRET }, format: cap }
  chat: { kind: slack, url: { env: SLACK_URL } }
  room: { kind: teams, url: https://teams.example/x }
  phone: { kind: ntfy, url: https://ntfy.example/desk, token: { file: token.txt }, digest: { every: 1 hour, except-level: 3 } }
people:
  Head of desk: [phone, desk-mail]
  Duty officer: { channels: phone, quiet: [{ from: "00:00", to: "24:00", zone: UTC, days: [sat, sun] }] }
routes:
  - { kinds: brief, channels: desk-mail }
  - { watches: [seoul-moscow, peninsula], from-level: 3, kinds: [raised, rose], channels: [chat, siem], continue: true }
  - channels: desk-mail
`;

test("a whole file is read", () => {
  const { config, errors } = read(WHOLE);
  expect(errors).toEqual([]);
  expect([...config.channels.keys()]).toEqual(["desk-mail", "siem", "chat", "room", "phone"]);
  expect(config.publisher).toMatchObject({ name: "Russia desk", board: "https://board.example", scope: "Restricted" });
  expect(config.channels.get("desk-mail")).toMatchObject({
    port: 587,
    security: "starttls",
    password: "s3cret",
    passwordFrom: "SMTP_PASSWORD",
    quiet: [{ from: 1_320, to: 420, zone: "Asia/Seoul", days: [1, 2, 3, 4, 5, 6, 7], exceptLevel: 4 }],
    digest: { minutes: 30, exceptLevel: null },
  });
  expect(config.channels.get("desk-mail")?.templates.get("alert.title")).toBe("{{ alert.level }}");
  expect(config.channels.get("siem")).toMatchObject({ format: "cap", secret: Buffer.from(SECRET.slice(6), "base64") });
  expect(config.channels.get("chat")).toMatchObject({ url: ENV.SLACK_URL });
  expect(config.channels.get("phone")).toMatchObject({
    url: "https://ntfy.example/",
    topic: "desk",
    token: "tk_1",
    digest: { minutes: 60, exceptLevel: 3 },
  });
  expect(config.people.get("Duty officer")).toMatchObject({ channels: ["phone"], quiet: [{ days: [6, 7] }] });
  expect(config.routes[1]).toEqual({
    watches: ["seoul-moscow", "peninsula"],
    kinds: ["raised", "rose"],
    fromLevel: 3,
    channels: ["chat", "siem"],
    goesOn: true,
  });
});

/** A mail channel with some settings in the place of others, beside a good channel. */
function mail(settings: Record<string, string>): string {
  const all = {
    kind: "email",
    host: "mail.example",
    from: "a@desk.example",
    to: "b@desk.example",
    ...settings,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `    ${key}: ${value}`);
  return ["channels:", "  good: { kind: teams, url: https://teams.example/x }", "  x:", ...lines].join("\n");
}

describe("each fault of a channel is told in one sentence with file, line and channel, and stops no other", () => {
  test.each<[settings: Record<string, string>, line: number, sentence: string]>([
    [{ kind: "pigeon" }, 4, '"kind" must be email, webhook, slack, teams, ntfy.'],
    [{ kind: "atom" }, 4, '"atom" is a feed, which Bongsu serves by itself: leave the channel out.'],
    [{ host: "" }, 4, '"host" is missing.'],
    [{ hosts: "x" }, 4, 'it has "hosts", which is no setting here.'],
    [{ port: "70000" }, 8, '"port" must be at most 65535.'],
    [{ to: "nobody" }, 7, '"to" must be a mail address such as desk@desk.example.'],
    [{ from: '"a@b.example\\nBcc: c@d.example"' }, 6, '"from" must be a mail address such as desk@desk.example.'],
    [{ user: "bongsu" }, 4, '"user" and "password" go together: give both or none.'],
    [
      { user: "bongsu", password: "{ env: GONE }" },
      9,
      "the environment variable GONE is not set: set it and start Bongsu again.",
    ],
    [
      { user: "bongsu", password: "{ file: gone.txt }" },
      9,
      "the file gone.txt is not there or empty: write the secret into it.",
    ],
    [
      { user: "bongsu", password: "s3cret" },
      9,
      '"password" must be { env: NAME } or { file: PATH }, so that no secret stands in this file.',
    ],
    [
      { user: "bongsu", password: "{ env: SMTP_PASSWORD }", starttls: "false" },
      4,
      'the password would go to mail.example in the clear: set "secure" or "starttls" to true.',
    ],
    [{ secure: "true", starttls: "true" }, 9, '"secure" and "starttls" exclude each other: leave one out.'],
    [{ ca: "gone.pem" }, 8, "the file gone.pem is not there or holds no certificate: give one in PEM."],
    [{ digest: "soon" }, 8, '"digest" must be a duration such as 30 minutes.'],
    [
      { quiet: '{ from: "22:00", to: "07:00", zone: Mars/Olympus }' },
      8,
      '"quiet.0.zone" is "Mars/Olympus", which is no time zone: write one such as Asia/Seoul.',
    ],
    [
      { quiet: '{ from: "25:00", to: "07:00", zone: UTC }' },
      8,
      '"quiet.0.from" is "25:00": write a time such as 22:00.',
    ],
    [
      { quiet: '{ from: "00:00", to: "24:00", zone: UTC }' },
      8,
      "its quiet hours never end, so nothing would ever be delivered: leave some hours free.",
    ],
    [{ templates: "gone" }, 8, 'there is no template in templates/gone/: write one, or leave "templates" out.'],
    [
      { templates: "bad" },
      8,
      'the template templates/bad/alert.title.liquid cannot be used: line 1 names "alert.titel", which is no field here: there are alert.id, alert.title, alert.state, alert.level, alert.levelName, alert.fires, alert.peak, alert.peakName, alert.because, alert.day, alert.began, alert.owner.',
    ],
  ])("%j", (settings, line, sentence) => {
    const { config, errors } = read(mail(settings));
    const told = errors.filter(({ code }) => code !== "notify.unreached").map(({ message }) => message);
    expect(told).toEqual([`notify.yaml, line ${line}, channel "x": ${sentence}`]);
    expect([...config.channels.keys()]).toEqual(["good"]);
    expect(config.broken.get("x")).toMatchObject({ message: told[0] });
  });
});

describe("faults of other kinds of channels", () => {
  test.each([
    [
      "{ kind: webhook, url: hooks.example }",
      '"hooks.example" is no address of the web: write one such as https://hooks.example/bongsu.',
    ],
    [
      "{ kind: slack, url: { env: WRONG } }",
      "what WRONG holds is no address of the web: write one such as https://hooks.example/bongsu.",
    ],
    [
      "{ kind: teams, url: file:///etc/passwd }",
      '"file:///etc/passwd" is no address of the web: write one such as https://hooks.example/bongsu.',
    ],
    [
      "{ kind: teams, url: 'https://a:b@x.example/' }",
      'its address holds a name or a password: write them into "token" or "secret".',
    ],
    ["{ kind: ntfy, url: https://ntfy.example }", '"url" must end in the topic, such as https://ntfy.example/desk.'],
    [
      "{ kind: webhook, url: https://a.example/, secret: { env: WRONG } }",
      'its secret is not written as Standard Webhooks asks: it must be "whsec_" and 24 to 64 bytes in base64, as "openssl rand -base64 32" makes them.',
    ],
    [
      "{ kind: webhook, url: https://a.example/, format: cap, digest: 1 hour }",
      'documents of CAP cannot be joined in a digest: leave "digest" out.',
    ],
  ])("%s", (channel, sentence) => {
    const { errors } = read(`channels:\n  x: ${channel}\npeople: { Head of desk: x }`);
    expect(errors.map(({ message }) => message)).toEqual([`notify.yaml, line 2, channel "x": ${sentence}`]);
  });
});

describe("routes and people", () => {
  const CHANNELS = "channels: { a: { kind: teams, url: https://t.example/ } }\npeople: { Head of desk: a }\n";
  test.each([
    ["routes: [{ channels: [a, b] }]", ['line 3, route 1: "b" is no channel of this file, which has a.'], 1],
    ["routes: [{ channels: b }]", ['line 3, route 1: "b" is no channel of this file, which has a.'], 0],
    ["routes: [{ watches: mars, channels: a }]", ['line 3, route 1: "mars" is no watch or group of watches.'], 0],
    [
      "routes: [{ watches: [mars, east], channels: a }]",
      ['line 3, route 1: "mars" is no watch or group of watches.'],
      1,
    ],
    [
      "routes: [{ kinds: exploded, channels: a }]",
      [expect.stringContaining('line 3, route 1: "kinds" must be of raised, rose')],
      0,
    ],
    ["routes: [{ from-level: 6, channels: a }]", ['line 3, route 1: "from-level" must be a level from 1 to 5.'], 0],
    [
      "routes: [{ watches: east }, { channels: a }]",
      ['line 3, route 1: "channels" must be a name or a list of names.'],
      1,
    ],
  ])("%s", (routes, sentences, usable) => {
    const { config, errors } = read(CHANNELS + routes);
    expect(errors.map(({ message }) => message.replace("notify.yaml, ", ""))).toEqual(sentences);
    expect(config.routes).toHaveLength(usable);
  });

  test("whoever would be called must be reachable", () => {
    const { errors } = read("channels: { a: { kind: teams, url: https://t.example/ } }");
    expect(errors.map(({ message }) => message)).toEqual([
      'notify.yaml, line 1: "Head of desk", whom "seoul-moscow" would call, is nobody here: add them under "people".',
    ]);
  });

  test("a person with a channel that is unknown keeps the others", () => {
    const { config, errors } = read(CHANNELS.replace("desk: a", "desk: [a, b]"));
    expect(errors.map(({ code }) => code)).toEqual(["notify.unknown-channel"]);
    expect(config.people.get("Head of desk")?.channels).toEqual(["a"]);
  });
});

test("a shared template with a fault is told, and the default takes its place", () => {
  const { config, errors } = read(
    "channels: { a: { kind: teams, url: https://t.example/ } }\npeople: { Head of desk: a }",
    {
      "templates/alert.title.liquid": "{{ alert.titel }}",
      "templates/brief.title.liquid": "Morning: {{ brief.title }}",
    },
  );
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^templates\/alert.title.liquid: line 1 names "alert.titel".*used instead\.$/),
  ]);
  const templates = config.channels.get("a")?.templates;
  expect(templates?.get("brief.title")).toBe("Morning: {{ brief.title }}");
  expect(templates?.get("alert.title")).not.toContain("titel");
});

test.each([
  ["channels: [", "notify.yaml"],
  ["- a", "notify.definition"],
])("a file that is none, %j, gives one error and no channel", (text, code) => {
  const { config, errors } = read(text);
  expect(config).toEqual(NO_NOTIFICATIONS);
  expect(errors.map((each) => each.code)).toEqual([code]);
});

test("no secret is ever told", () => {
  const { errors } = read(
    `channels:\n  x: { kind: slack, url: { env: WRONG } }\n  y: { kind: webhook, url: https://a.example, secret: { env: WRONG } }`,
  );
  expect(errors.length).toBeGreaterThan(1);
  expect(errors.map(({ message }) => message).join(" ")).not.toContain(ENV.WRONG);
});

describe("the example of the demo", () => {
  const text = readFileSync(new URL("../../../../demo/notify.yaml", import.meta.url), "utf8");
  const watches = ["seoul-moscow", "moscow-pyongyang", "peninsula"].map((id) => {
    return { id, group: id, escalateTo: ["Head of desk", "Russia desk"] };
  });
  const source = {
    file: "notify.yaml",
    env: { ...ENV, TEAMS_URL: "https://teams.example/x" },
    readFile: (path: string) => (path === "ntfy-token.txt" ? "tk_1" : null),
    watches,
  };

  test("tells nobody as it stands", () => {
    const { config, errors } = readNotify(text, source);
    expect(errors).toEqual([]);
    expect([config.channels.size, config.routes.length]).toEqual([0, 0]);
  });

  test("has no fault once its lines are put in force", () => {
    const inForce = text.slice(text.search(/^#~/m)).replaceAll(/^#~ ?/gm, "");
    const { config, errors } = readNotify(inForce, source);
    expect(errors).toEqual([]);
    expect([config.channels.size, config.people.size, config.routes.length]).toEqual([6, 4, 5]);
  });
});
