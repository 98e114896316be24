import { appendFileSync, mkdirSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readSources } from "./read.ts";
import { NOON, bytesOf, folderOf, outcomes, outcomesOf, read } from "./testing/reading.ts";

const rss = "<rss><channel><item><title>A</title></item><item><title>B</title></item></channel></rss>";

test("a text file becomes one capture under the name that the user gave", async () => {
  const path = join(folderOf({ "000_3ddbf2fd.txt": "Seoul said on Monday" }), "000_3ddbf2fd.txt");
  expect(await read([path])).toEqual([
    {
      path,
      url: null,
      retrievedAt: NOON,
      origin: "archive",
      format: "text",
      body: "Seoul said on Monday",
      fields: {},
    },
  ]);
});

test.each<[string, string | Uint8Array, string[]]>([
  ["a.txt", "Seoul", ["Seoul"]],
  ["a.md", "# Seoul", ["# Seoul"]],
  ["a.html", "<p>Seoul</p>", ["<p>Seoul</p>"]],
  ["a.htm", "<p>Seoul</p>", ["<p>Seoul</p>"]],
  ["a.json", '{"text":"A"}', ["A"]],
  ["a.json", '[{"text":"A"},{"body":"B"}]', ["A", "B"]],
  ["a.json", '{"articles":[{"content":"A"},{"text":"B"}]}', ["A", "B"]],
  ["a.json", "[]", []],
  ["a.jsonl", '{"text":"A"}\n\n{"text":"B"}', ["A", "B"]],
  ["a.ndjson", '{"text":"A"}\r\n{"text":"B"}\r\n', ["A", "B"]],
  ["a.xml", rss, ["A", "B"]],
  ["a.rss", rss, ["A", "B"]],
  ["a.atom", "<feed><entry><title>A</title></entry></feed>", ["A"]],
  ["a.txt.gz", gzipSync("Seoul"), ["Seoul"]],
  ["a.jsonl.gz", gzipSync('{"text":"A"}\n{"text":"B"}\n'), ["A", "B"]],
  ["a.xml.gz", gzipSync(rss), ["A", "B"]],
  ["dump.gz", gzipSync(rss), ["A", "B"]],
  ["README", "Seoul", ["Seoul"]],
])("%s holding %j is read", async (name, content, expected) => {
  expect(await outcomesOf(name, content)).toEqual(expected);
});

test.each<[string, string, string | Uint8Array, string[]]>([
  ["HTML under .txt", "a.txt", "<!doctype html><p>A</p>", ["<!doctype html><p>A</p>"]],
  ["RSS under .html", "a.html", rss, ["A", "B"]],
  ["JSON under .txt", "a.txt", '{"text":"A"}', ["A"]],
  ["JSONL under .json", "a.json", '{"text":"A"}\n{"text":"B"}\n', ["A", "B"]],
  ["a JSON array under .jsonl", "a.jsonl", '[\n{"text":"A"},\n{"text":"B"}\n]', ["A", "B"]],
  ["gzip under .txt", "a.txt", gzipSync("A"), ["A"]],
  ["a page under an unknown name", "a.php", "<html><p>A</p>", ["<html><p>A</p>"]],
  ["UTF-8 with a byte order mark", "a.txt", "\uFEFFA", ["A"]],
  ["UTF-16 LE", "a.txt", Buffer.from("\uFEFF봉수", "utf16le"), ["봉수"]],
  [
    "UTF-16 BE JSONL",
    "a.jsonl",
    iconv.encode('{"text":"봉"}\n{"text":"수"}\n', "utf-16be", { addBOM: true }),
    ["봉", "수"],
  ],
  ["a page in EUC-KR", "a.html", iconv.encode("<meta charset=euc-kr>봉수", "euc-kr"), ["<meta charset=euc-kr>봉수"]],
  [
    "a feed in KOI8-R",
    "a.xml",
    iconv.encode(
      `<?xml version="1.0" encoding="koi8-r"?><rss><channel><item><title>Кремль</title></item></channel></rss>`,
      "koi8-r",
    ),
    ["Кремль"],
  ],
])("%s is read as what it is", async (_, name, content, expected) => {
  expect(await outcomesOf(name, content)).toEqual(expected);
});

test.each<[string, string, string | Uint8Array, string[]]>([
  ["an empty file", "a.txt", "", ["source.empty"]],
  ["an empty gzip file", "a.txt.gz", gzipSync(""), ["source.empty"]],
  ["nothing but blanks", "a.txt", " \n\n", ["source.empty"]],
  ["binary under .txt", "a.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), ["source.binary"]],
  ["a PDF under .txt", "a.txt", "%PDF-1.7", ["source.binary"]],
  ["binary under .jsonl", "a.jsonl", Buffer.alloc(100), ["source.binary"]],
  ["gzip in gzip", "a.txt.gz", gzipSync(gzipSync("A")), ["source.binary"]],
  ["broken UTF-8", "a.txt", Buffer.from([0x53, 0xe2, 0x28, 0xa1]), ["source.encoding"]],
  ["an unknown kind", "a.csv", "a,b", ["source.format"]],
  ["a billion nested tags, begun", "a.html", "<div>".repeat(200_000), ["source.too-deep"]],
  ["nested tags under .txt", "a.txt", "<b>".repeat(200_000), ["source.too-deep"]],
  [
    "nested tags within JSON",
    "a.json",
    JSON.stringify([{ text: "<div>".repeat(1000) }, { text: "B" }]),
    ["source.too-deep", "B"],
  ],
  ["deep JSON", "a.json", "[".repeat(1_000_000), ["source.too-deep"]],
  ["cut JSON", "a.json", '[{"text":"A"', ["source.json"]],
  ["JSON of no article", "a.json", '[1,{"text":"B"},{"title":"C"}]', ["source.json", "B", "source.empty"]],
  ["a gzip bomb", "a.txt.gz", gzipSync(Buffer.alloc(30_000_000)), ["source.too-large"]],
  ["a cut gzip file", "a.txt.gz", gzipSync("Seoul said on Monday").subarray(0, 20), ["source.truncated"]],
  ["a damaged gzip file", "a.txt.gz", Buffer.from([0x1f, 0x8b, 7, 7, 7, 7]), ["source.damaged"]],
  ["broken lines", "a.jsonl", '{"text":"A"}\n{"text"\n[]\n{"text":"D"}\n', ["A", "source.json", "source.json", "D"]],
  [
    "a line in another encoding",
    "a.jsonl",
    Buffer.from('{"text":"\xe9"}\n{"text":"B"}\n', "latin1"),
    ["source.encoding", "B"],
  ],
])("%s is told, and nothing good is lost", async (_, name, content, expected) => {
  expect(await outcomesOf(name, content)).toEqual(expected);
});

test("the whole lines of a cut archive are kept, the rest is told", async () => {
  const lines = Array.from({ length: 5000 }, (_, line) => JSON.stringify({ text: `${line} ${Math.sin(line)}` }));
  const packed = gzipSync(lines.join("\n"));
  const found = await outcomesOf("a.jsonl.gz", packed.subarray(0, packed.length / 2));
  expect(found.at(-1)).toBe("source.truncated");
  expect(found.length).toBeGreaterThan(2000);
  expect(found.slice(0, -1)).toEqual(lines.slice(0, found.length - 1).map((line) => JSON.parse(line).text));
});

test("an item names its line or place, and its own error", async () => {
  const folder = folderOf({ "a.jsonl": '{"text":"A"}\n\nbroken\n' });
  const found = await read([join(folder, "a.jsonl")]);
  expect(found.map(({ path }) => path.slice(folder.length))).toEqual(["/a.jsonl#1", "/a.jsonl#3"]);
  expect(found[1]).toMatchObject({
    error: { code: "source.json", message: expect.stringContaining("not valid JSON") },
  });
});

test("200 MB under .txt are refused before they are read", async () => {
  const path = join(folderOf({ "huge.txt": "" }), "huge.txt");
  truncateSync(path, 200_000_000);
  expect(await outcomes([path])).toEqual(["source.too-large"]);
  let opened = 0;
  const openFile = async function* openFile() {
    for (; ; opened += 1) yield Buffer.alloc(1024 * 1024, "a");
  };
  expect(await outcomes([path], { openFile })).toEqual(["source.too-large"]);
  expect(opened).toBe(5);
});

test("JSONL has no such bound: it is streamed", async () => {
  const path = join(folderOf({ "long.jsonl": "" }), "long.jsonl");
  for (let line = 0; line < 20; line += 1) appendFileSync(path, `${JSON.stringify({ text: "x".repeat(50_000) })}\n`);
  const limits = { articleBytes: 60_000, archiveBytes: 60_000 };
  expect(await outcomes([path], { limits })).toEqual(Array.from({ length: 20 }, () => "x".repeat(50_000)));
  expect(await outcomes([path], { limits: { ...limits, articleBytes: 40_000 } })).toEqual(
    Array.from({ length: 20 }, () => "source.too-large"),
  );
});

test("no more items than allowed", async () => {
  const content = '{"text":"A"}\n'.repeat(5);
  expect(await outcomesOf("a.jsonl", content, { limits: { items: 3 } })).toEqual(["A", "A", "A", "source.too-many"]);
});

test("standard input is read by what it holds", async () => {
  expect(await outcomes(["-"], { stdin: bytesOf("Seoul") })).toEqual(["Seoul"]);
  expect(await outcomes(["-"], { stdin: bytesOf('{"text":"A"}\n{"te', 'xt":"B"}\n') })).toEqual(["A", "B"]);
  expect(await outcomes(["-"], { stdin: bytesOf() })).toEqual(["source.empty"]);
});

test("lines that keep coming are read as they arrive", async () => {
  let send: (line: string) => void = () => undefined;
  async function* coming(): AsyncGenerator<Uint8Array> {
    for (;;) yield new TextEncoder().encode(await new Promise<string>((resolve) => (send = resolve)));
  }
  const captures = readSources(["-"], { now: () => new Date(0), stdin: coming(), lines: true });
  for (const text of ["A", "B"]) {
    const next = captures.next();
    await new Promise((resolve) => setTimeout(resolve, 5));
    send(`{"text":"${text}"}\n`);
    expect((await next).value).toMatchObject({ body: text });
  }
});

test("targets keep their order, and one that fails does not stop the others", async () => {
  const folder = folderOf({ "b.txt": "B", "a.txt": "A" });
  const targets = ["b.txt", "missing.txt", "a.txt", "b.txt/c.txt"].map((name) => join(folder, name));
  expect(await outcomes([...targets, "ftp://a.example/x"])).toEqual([
    "B",
    "source.not-found",
    "A",
    "source.not-found",
    "source.address",
  ]);
});

test("files that cannot be opened are told, and the others are read", async () => {
  const folder = folderOf({ "a.txt": "A", "b.txt": "B", "c.txt": "C", "d.txt": "D" });
  const codes: Record<string, string> = { "b.txt": "EACCES", "c.txt": "EIO" };
  const openFile = async function* openFile(path: string) {
    const code = codes[path.slice(folder.length + 1)];
    if (code !== undefined) throw Object.assign(new Error("no"), { code });
    yield Buffer.from("read");
  };
  expect(await outcomes([folder], { openFile })).toEqual(["read", "source.denied", "source.unreadable", "read"]);
});

test("the caller's own abort is the only thing that is thrown", async () => {
  const folder = folderOf({ "a.jsonl": '{"text":"A"}\n'.repeat(10_000) });
  mkdirSync(join(folder, "b.txt"));
  const controller = new AbortController();
  controller.abort(new Error("stop"));
  await expect(read([folder], { signal: controller.signal })).rejects.toThrow("stop");
});

test("progress grows with the bytes read and ends at 1; with a target of unknown size it is not told", async () => {
  const folder = folderOf({ "a.txt": "A".repeat(300), "b.txt": "B".repeat(700) });
  const shares: number[] = [];
  await read([folder], { onProgress: (share) => shares.push(share) });
  expect(shares).toContain(0.3);
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  const unknown: number[] = [];
  await read([folder, "-"], { stdin: bytesOf("x"), onProgress: (share) => unknown.push(share) });
  expect(unknown).toEqual([]);
});
