import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { MiddlewareHandler } from "hono";
import { Failure } from "../model/failure.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

interface BoardFile {
  body: string;
  type: string;
  tag: string;
}

/**
 * Serves the built board from memory: a request can name only what was there at the start, so no path leads out.
 * Any other address without a file ending is a screen, and the page itself knows which.
 */
export function boardFiles(folder: string): MiddlewareHandler {
  const files = readFiles(folder);
  return (context) => {
    const name = context.req.path.slice(1);
    const file = files.get(name) ?? (extname(name) === "" ? files.get("index.html") : undefined);
    if (!file && files.size > 0) {
      throw new Failure("http.unknown-address", `There is no file at ${context.req.path}; the board begins at /.`);
    }
    if (!file)
      throw new Failure("http.no-board", "The board is not built: start Bongsu with npm start, which builds it.");
    const headers = { "Content-Type": file.type, "Cache-Control": "no-cache", ETag: file.tag };
    const held = context.req.header("If-None-Match") === file.tag;
    return Promise.resolve(held ? context.body(null, 304, headers) : context.body(file.body, 200, headers));
  };
}

function readFiles(folder: string) {
  const files = new Map<string, BoardFile>();
  if (!existsSync(folder)) return files;
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const body = readFileSync(join(folder, name), "utf8");
    // Weak, because the body may be compressed on its way.
    const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    files.set(name, { body, type, tag });
  }
  return files;
}
