import { inflateSync } from "node:zlib";

/** A PDF as its tests see it. */
export interface ReadBack {
  /** What each page shows, line by line in the order of drawing. */
  pages: string[];
  /** Titles of the bookmarks. */
  outline: string[];
  /** Fonts whose file is embedded. */
  embedded: string[];
  /** Tags in use. */
  tags: Set<string>;
  /** Addresses and places to which links lead. */
  links: string[];
  /** Texts that stand for what is drawn. */
  actual: string[];
  raw: string;
}

/** Reads a PDF that pdfkit wrote back: its objects are not packed, its streams are deflated. */
export function readBack(bytes: Uint8Array): ReadBack {
  const raw = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...raw.matchAll(/\n(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body]) => [id ?? "", body ?? ""]),
  );
  const all = [...objects.values()];
  const contents = all
    .filter((each) => /\/Type \/Page\b(?!s)/.test(each))
    .map((page) => ({ page, drawn: streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "") }));
  return {
    pages: contents.map(({ page, drawn }) => textOf(drawn, fontsOf(page, objects))),
    outline: all.flatMap((each) =>
      /\/Parent /.test(each) && /\/Dest /.test(each) ? (stringsAfter("Title", each) ?? []) : [],
    ),
    embedded: all.flatMap((each) => (/\/FontFile2 /.test(each) ? (/\/FontName \/(\S+)/.exec(each)?.[1] ?? []) : [])),
    tags: new Set(all.flatMap((each) => /^<<\n\/S \/(\w+)\n/.exec(each)?.[1] ?? [])),
    links: all.flatMap((each) => [
      ...stringsAfter("URI", each),
      ...(/\/S \/GoTo/.test(each) ? stringsAfter("D", each) : []),
    ]),
    actual: contents.flatMap(({ drawn }) => stringsAfter("ActualText", drawn)),
    raw,
  };
}

function streamOf(object: string): string {
  const data = /stream\n([^]*)\nendstream/.exec(object)?.[1];
  return data === undefined ? "" : inflateSync(Buffer.from(data, "latin1")).toString("latin1");
}

/** The letters behind the glyphs of each font of a page. */
function fontsOf(page: string, objects: ReadonlyMap<string, string>): Map<string, string[]> {
  const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? "") ?? "";
  return new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1] ?? "";
      return [name, lettersOf(streamOf(objects.get(cmap) ?? ""))];
    }),
  );
}

function lettersOf(cmap: string): string[] {
  const ranges = [...cmap.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].map(([, list = ""]) => list);
  return ranges.flatMap((list) =>
    [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, units = ""]) => wide(units.replaceAll(" ", ""))),
  );
}

/** UTF-16 in hex as text. */
function wide(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

function textOf(drawn: string, fonts: ReadonlyMap<string, string[]>): string {
  let height = "";
  let text = "";
  for (const [block] of drawn.matchAll(/BT\n[^]*?\nET/g)) {
    const y = /1 0 0 1 \S+ (\S+) Tm/.exec(block)?.[1] ?? "";
    const letters = fonts.get(/\/(F\d+) /.exec(block)?.[1] ?? "") ?? [];
    const glyphs = [...block.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    if (height !== y && text !== "") text += "\n";
    text += glyphs.map((glyph) => letters[Number.parseInt(glyph, 16)] ?? "\u{FFFD}").join("");
    height = y;
  }
  return text;
}

/** Texts that stand after a key, plain or in UTF-16. */
function stringsAfter(key: string, from: string): string[] {
  return [...from.matchAll(new RegExp(`/${key} \\(((?:\\\\[^]|[^\\\\)])*)\\)`, "g"))].map(([, written = ""]) => {
    const bytes = written.replaceAll(
      /\\([^])/g,
      (_, escaped: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[escaped] ?? escaped,
    );
    if (!bytes.startsWith("\u00FE\u00FF")) return bytes;
    return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
  });
}
