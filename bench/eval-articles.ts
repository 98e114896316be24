import { readFileSync } from "node:fs";
import { readDocument } from "../src/documents/document.ts";
import type { Document } from "../src/model/document.ts";
import { dataFile } from "./data.ts";
import type { Line } from "./row.ts";

const HANGUL = /\p{Script=Hangul}/u;
const GLUED = /[a-z]{2}[.!?]["”’]?[“"]?[A-Z]/;
const FURNITURE = /You may also like|Leave a Reply|More Stories From|email address will not be published|AP-Yonhap/;

/** What must hold of each of the two scraped articles, by file name. */
const articles: { file: string; holds: Record<string, (document: Document) => boolean> }[] = [
  {
    file: "000_3ddbf2fd666fbcc9.txt",
    holds: {
      dated: (document) => document.publishedAt?.startsWith("2023-06-07") === true,
      outlet: (document) => document.outlet !== null,
      "no furniture": (document) => !FURNITURE.test(document.text),
      "starts with the story": (document) => document.text.startsWith("South Korea intends to maintain"),
    },
  },
  {
    file: "003_b4c8af7f3c24abcd.txt",
    holds: {
      undated: (document) => document.publishedAt === null,
      "no furniture": (document) => !FURNITURE.test(document.text),
      "no spam": (document) => !HANGUL.test(document.text),
      "no glued sentences": (document) => !GLUED.test(document.text),
      "ends with the story": (document) => /to Russia to ease tensions\.["”]?$/.test(document.text),
    },
  },
];

/** The two scraped articles as users really have them: each thing that must hold of the clean text. */
export function evalArticles(): Line[] {
  return articles.flatMap(({ file, holds }): Line[] => {
    const path = dataFile("news", file);
    if (path === null) return [{ name: `article ${file}`, leftOut: "news/ is not in BONGSU_DATA" }];
    const body = readFileSync(path, "utf8");
    const retrievedAt = "2026-01-01T00:00:00.000Z";
    const document = readDocument(
      { path, url: null, retrievedAt, origin: "archive", format: "text", body, fields: {} },
      {},
    );
    const broken = Object.keys(holds).filter((name) => !holds[name]?.(document));
    const value = broken.length === 0 ? "all hold" : `not: ${broken.join(", ")}`;
    return [{ name: `article ${file}`, value, unit: `of ${Object.keys(holds).length}`, asked: "all hold" }];
  });
}
