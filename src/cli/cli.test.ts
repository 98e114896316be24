import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runBongsu } from "../../test/process.ts";
import { createProgram } from "./program.ts";

const cliPage = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");
let folder: string;
let data: string;
const file = (name: string, text: string | Uint8Array = "") => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const article = {
  date: "2024-04-05",
  title: "Moscow summons envoy",
  outlet: "Ridge Post",
  url: "https://ridge.example/1",
  text: "Russia summoned the South Korean ambassador on Friday to protest the sanctions.\n\nSouth Korea imposed sanctions on two Russian vessels on April 2.",
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "bongsu-cli-"));
  data = join(folder, "data");
  const { status, stderr } = await runBongsu(["ingest", file("article.json", JSON.stringify(article)), "--data", data]);
  if (status !== 0) throw new Error(stderr);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = createProgram(process).commands;

test.each(commands.map((command) => [command.name(), command] as const))(
  "%s is documented, with examples",
  (name, command) => {
    let help = "";
    command.configureOutput({ writeOut: (text) => (help += text) });
    command.outputHelp();
    expect(help).toContain("Examples:");
    expect(help).toContain(`bongsu ${name}`);
    expect(cliPage).toContain(`| \`bongsu ${name}`);
  },
);

test.each([
  [["fly"], "unknown command"],
  [[], "Usage: bongsu"],
  [["ingest"], "missing required argument"],
  [["pairs", "--as-of", "2024-02-30"], "Give a real day"],
  [["pairs", "--limit", "many"], "Give a whole number"],
  [["code", "--format", "xml", "x.txt"], "Allowed choices are jsonl, text"],
  [["show", "KOR"], "missing required argument"],
  [["serve", "--port", "70000"], "Give a whole number from 0 to 65535"],
  [["export", "everything"], "Allowed choices are documents, events"],
])("wrong usage: bongsu %j says %j and ends with 2", async (args, sentence) => {
  const { status, stderr, stdout } = await runBongsu(args);
  expect(stderr).toContain(sentence);
  expect(stdout).toBe("");
  expect(status).toBe(2);
});

test("code prints one record a line, byte for byte the same, and an error in its place", async () => {
  const good = join(folder, "article.json");
  const args = ["code", good, file("empty.txt"), join(folder, "missing.txt"), good];
  const [first, second] = [await runBongsu(args), await runBongsu(args)];
  expect(first.stdout).toBe(second.stdout);
  expect(first.status).toBe(1);
  const lines = first.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map((line) => line.error?.code ?? line.document.title)).toEqual([
    "Moscow summons envoy",
    "source.empty",
    "source.not-found",
    "Moscow summons envoy",
  ]);
  const types = lines[0].events.map((event: { type: string }) => event.type);
  expect(types).toContain("SANCTION");
});

test("code --format text is for people", async () => {
  const { stdout, status } = await runBongsu(["code", "--format", "text", join(folder, "article.json")]);
  expect(status).toBe(0);
  expect(stdout).toContain("SANCTION KOR to RUS (actual");
});

test("the same document is not stored twice", async () => {
  const { stdout } = await runBongsu(["ingest", join(folder, "article.json"), "--data", data]);
  expect(stdout).toContain("0 kept, 0 copies of known stories, 1 already known, 0 unreadable");
});

test("show finds a pair by code or by name and prints the sentence", async () => {
  const byCode = await runBongsu(["show", "KOR", "RUS", "--data", data]);
  expect(byCode.status).toBe(0);
  expect(byCode.stdout).toContain("South Korea imposed sanctions on two Russian vessels on April 2.");
  const byName = await runBongsu(["show", "south korea", "Russia", "--data", data]);
  expect(byName.stdout).toBe(byCode.stdout);
});

test("show --as-of a day before publication knows nothing of it", async () => {
  const { stdout } = await runBongsu(["show", "KOR", "RUS", "--as-of", "2024-04-04", "--data", data, "--json"]);
  expect(JSON.parse(stdout).events).toEqual([]);
});

test("status, pairs and export answer in JSON", async () => {
  const status = await runBongsu(["status", "--json", "--data", data]);
  expect(JSON.parse(status.stdout)).toMatchObject({
    documents: 1,
    lastDay: "2024-04-05",
    sources: [{ outlet: "Ridge Post" }],
  });
  const pairs = await runBongsu(["pairs", "--json", "--data", data]);
  expect(JSON.parse(pairs.stdout)[0]).toMatchObject({ a: "KOR", b: "RUS" });
  const events = await runBongsu(["export", "events", "--data", data]);
  expect(JSON.parse(events.stdout.split("\n")[0] ?? "")).toMatchObject({ document: { outlet: "Ridge Post" } });
});

test("an unknown actor is told in one sentence, with status 1", async () => {
  const { stderr, status } = await runBongsu(["show", "KOR", "Atlantis", "--data", data]);
  expect(stderr).toMatch(/^bongsu: "Atlantis" takes part in no event that is kept; known are .* \[actor\.unknown\]\n$/);
  expect(status).toBe(1);
});

test("a port in use is told in one sentence, with status 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as { port: number };
  const { stderr, status } = await runBongsu(["serve", "--port", String(port), "--data", data]);
  other.close();
  expect(stderr).toContain(String(port));
  expect(stderr).toContain("[http.port-in-use]");
  expect(status).toBe(1);
});

test("a folder of the store that cannot be made is told in one sentence", async () => {
  const { stderr, status } = await runBongsu(["status", "--data", join(folder, "article.json", "store")]);
  expect(stderr).toMatch(/\[store\.[a-z-]+\]\n$/);
  expect(status).toBe(1);
});
