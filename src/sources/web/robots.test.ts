import type { IncomingHttpHeaders } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { outcomes } from "../testing/reading.ts";
import { serve } from "../testing/server.ts";

interface Robots {
  status: number;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

/** A site whose every page is there, and what it was asked. */
async function siteWith({ status, body = "", headers = {} }: Robots) {
  const asked: string[] = [];
  let agent: IncomingHttpHeaders["user-agent"];
  const site = await serve((request, response) => {
    asked.push(request.url ?? "");
    agent = request.headers["user-agent"];
    if (request.url === "/robots.txt") response.writeHead(status, headers).end(body);
    else response.writeHead(200, { "content-type": "text/plain" }).end("page");
  });
  return { site, asked, agent: () => agent };
}

const loopback = { allowPrivate: true };

test.each<[string, Robots, string]>([
  ["disallows everybody", { status: 200, body: "User-agent: *\nDisallow: /" }, "source.robots"],
  ["disallows Bongsu", { status: 200, body: "User-agent: Bongsu\nDisallow: /" }, "source.robots"],
  ["disallows others", { status: 200, body: "User-agent: Other\nDisallow: /" }, "page"],
  ["allows this page", { status: 200, body: "User-agent: *\nDisallow: /\nAllow: /news/" }, "page"],
  ["is empty", { status: 200 }, "page"],
  ["does not exist", { status: 404 }, "page"],
  ["fails", { status: 500, body: "User-agent: *\nAllow: /" }, "source.robots"],
  [
    "comes compressed",
    { status: 200, body: gzipSync("User-agent: *\nDisallow: /"), headers: { "content-encoding": "gzip" } },
    "source.robots",
  ],
  ["never ends", { status: 200, body: "#".repeat(1024 * 1024) }, "source.too-large"],
])("a robots.txt that %s", async (_, robots, outcome) => {
  const { site } = await siteWith(robots);
  expect(await outcomes([`${site}/news/1`], loopback)).toEqual([outcome]);
});

test("is asked once a run, under our own name, and not at all where the caller says so", async () => {
  const { site, asked, agent } = await siteWith({ status: 200, body: "User-agent: *\nDisallow: /private" });
  const targets = [`${site}/1`, `${site}/private`, `${site}/2`];
  expect(await outcomes(targets, loopback)).toEqual(["page", "source.robots", "page"]);
  expect(asked).toEqual(["/robots.txt", "/1", "/2"]);
  expect(agent()).toMatch(/^Bongsu\/\d/);
  expect(await outcomes(targets, { ...loopback, respectRobots: false })).toEqual(["page", "page", "page"]);
});

test("the rules of the address that a redirect leads to count as well", async () => {
  const { site } = await siteWith({ status: 200, body: "User-agent: *\nDisallow: /" });
  const entrance = await serve((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else response.writeHead(302, { location: `${site}/1` }).end();
  });
  expect(await outcomes([`${entrance}/`], loopback)).toEqual(["source.robots"]);
});
