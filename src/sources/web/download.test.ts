import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { NOON, outcomes, read } from "../testing/reading.ts";
import { serve, serveFiles } from "../testing/server.ts";
import { type Fetcher, createFetcher } from "./fetcher.ts";

const loopback = { allowPrivate: true };
const html = "text/html; charset=utf-8";

test("a page, under the address that answered", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/new#part" }).end();
    else if (request.url === "/new") response.writeHead(200, { "content-type": html }).end("<p>Seoul</p>");
    else response.writeHead(404).end();
  });
  expect(await read([`${site}/old`], loopback)).toEqual([
    {
      path: `${site}/old`,
      url: `${site}/new`,
      retrievedAt: NOON,
      origin: "live",
      format: "html",
      body: "<p>Seoul</p>",
      fields: {},
    },
  ]);
});

test("a feed, told by its content; relative links are read against its address", async () => {
  const body =
    "<rss><channel><title>F</title><item><title>T</title><link>/1</link><pubDate>D</pubDate></item></channel></rss>";
  const site = await serveFiles({ "/feed": { type: "text/html", body } });
  expect(await read([`${site}/feed`], loopback)).toEqual([
    {
      path: `${site}/feed#1`,
      url: `${site}/1`,
      retrievedAt: NOON,
      origin: "live",
      format: "text",
      body: "T",
      fields: { title: "T", outlet: "F", publishedAt: "D", datesFrom: "feed" },
    },
  ]);
});

test("a charset in the header, content codings, archives", async () => {
  const site = await serveFiles({
    "/korean": { type: "text/html; charset=euc-kr", body: iconv.encode("<p>봉수</p>", "euc-kr") },
    "/packed": { type: html, body: gzipSync("<p>A</p>"), headers: { "content-encoding": "gzip" } },
    "/dump.jsonl.gz": { type: "application/octet-stream", body: gzipSync('{"text":"B"}\n{"text":"C"}\n') },
    "/odd": { type: html, body: "x", headers: { "content-encoding": "compress" } },
    "/paper.pdf": { type: "application/pdf", body: "%PDF-1.7" },
    "/empty": { type: html, body: "" },
  });
  const targets = ["/korean", "/packed", "/dump.jsonl.gz", "/odd", "/paper.pdf", "/empty"].map((path) => site + path);
  expect(await outcomes(targets, loopback)).toEqual([
    "<p>봉수</p>",
    "<p>A</p>",
    "B",
    "C",
    "source.http",
    "source.format",
    "source.empty",
  ]);
});

test.each([
  ["loopback", "http://127.0.0.1:9/"],
  ["loopback in decimal", "http://2130706433:9/"],
  ["loopback in hexadecimal", "http://0x7f000001:9/"],
  ["loopback in octal, shortened", "http://0177.1:9/"],
  ["loopback in IPv6", "http://[::1]:9000/"],
  ["loopback mapped into IPv6", "http://[::ffff:127.0.0.1]:9000/"],
  ["a cloud's metadata", "http://169.254.169.254/latest/meta-data/"],
  ["a private network", "http://192.168.0.1/"],
  ["NAT64", "http://[64:ff9b::7f00:1]/"],
])("%s is refused: %s", async (_, address) => {
  expect(await outcomes([address.replace(":9/", ":9009/")])).toEqual(["source.private-address"]);
});

/** Answers for `public.example`; everything else goes over the network. */
function publicSite(answer: (url: URL) => { status: number; headers: Record<string, string> }, rest: Fetcher): Fetcher {
  return async (url, headers, signal) => {
    if (url.hostname !== "public.example") return rest(url, headers, signal);
    const body = (async function* body() {})();
    return { ...answer(url), body, cancel: () => undefined };
  };
}

test("a public address that redirects to a private one is refused, unless that is allowed", async () => {
  let asked = 0;
  const site = await serve((_, response) => {
    asked += 1;
    response.writeHead(200, { "content-type": html }).end("<p>inside</p>");
  });
  const redirect = () => ({ status: 302, headers: { location: `${site}/secret` } });
  const through = (allowPrivate: boolean) => ({
    fetcher: publicSite(redirect, createFetcher({ allowPrivate, connectTimeout: 5000 })),
    respectRobots: false,
  });
  expect(await outcomes(["http://public.example/"], through(false))).toEqual(["source.private-address"]);
  expect(asked).toBe(0);
  expect(await outcomes(["http://public.example/"], through(true))).toEqual(["<p>inside</p>"]);
});

test.each([
  ["a private address", ["127.0.0.1"]],
  ["a public and a private address", ["93.184.216.34", "10.0.0.1"]],
  ["an IPv6 loopback", ["::1"]],
])("a name that resolves to %s is refused when it connects", async (_, addresses) => {
  const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const fetcher = createFetcher({
    allowPrivate: false,
    connectTimeout: 5000,
    lookup: (_hostname, _options, callback) => callback(null, found),
  });
  expect(await outcomes(["http://rebind.example/"], { fetcher })).toEqual(["source.private-address"]);
});

test("redirects are counted, and each hop's address is judged", async () => {
  const site = await serve((request, response) => {
    const path = request.url ?? "";
    if (path === "/robots.txt") response.writeHead(404).end();
    else response.writeHead(302, { location: path === "/file" ? "file:///etc/passwd" : `${path}x` }).end();
  });
  expect(await outcomes([`${site}/loop`, `${site}/file`], loopback)).toEqual(["source.redirects", "source.address"]);
});

test("statuses are told", async () => {
  const site = await serve((request, response) => {
    response.writeHead(request.url === "/robots.txt" ? 404 : Number(request.url?.slice(1))).end();
  });
  const found = await read([`${site}/404`, `${site}/503`, `${site}/302`], loopback);
  expect(found.map((item) => "error" in item && item.error.message)).toEqual([
    expect.stringContaining("status 404"),
    expect.stringContaining("status 503"),
    expect.stringContaining("status 302"),
  ]);
});

test("a server that is slow to answer, or stops in the middle, is given up", async () => {
  const held: ServerResponse[] = [];
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    held.push(response);
    if (request.url === "/middle") response.writeHead(200, { "content-type": html }).write("<p>Se");
    return response;
  });
  const options = { ...loopback, limits: { downloadMs: 300 } };
  expect(await outcomes([`${site}/never`, `${site}/middle`], options)).toEqual(["source.timeout", "source.timeout"]);
  expect(held).toHaveLength(2);
});

test("a server that is not there, or breaks off, is told", async () => {
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    return response
      .writeHead(200, { "content-type": html, "content-length": "100" })
      .write("<p>", () => response.destroy());
  });
  const nobody = async () => {
    throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
  };
  expect(await outcomes([`${site}/`], loopback)).toEqual(["source.unreachable"]);
  expect(await outcomes(["http://a.example/"], { fetcher: nobody })).toEqual(["source.unreachable"]);
});

test("huge bodies and bombs are refused, announced or not", async () => {
  const piece = Buffer.alloc(65_536, "a");
  const site = await serve((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    if (request.url === "/announced") return response.writeHead(200, { "content-length": 1e12 }).end();
    if (request.url === "/bomb") {
      const packed = gzipSync(Buffer.alloc(60_000_000, "a"));
      return response.writeHead(200, { "content-type": html, "content-encoding": "gzip" }).end(packed);
    }
    response.writeHead(200, { "content-type": html });
    const pour = () => {
      while (!response.destroyed && response.write(piece));
    };
    return response.on("drain", pour) && pour();
  });
  const targets = [`${site}/announced`, `${site}/endless`, `${site}/bomb`];
  expect(await outcomes(targets, { ...loopback, limits: { downloadBytes: 1_000_000 } })).toEqual([
    "source.too-large",
    "source.too-large",
    "source.too-large",
  ]);
});

test("the caller's abort ends a download", async () => {
  const controller = new AbortController();
  const site = await serve(() => controller.abort(new Error("stop")));
  await expect(read([`${site}/`], { ...loopback, signal: controller.signal })).rejects.toThrow("stop");
});
