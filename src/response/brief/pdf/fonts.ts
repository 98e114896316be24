import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { coverageOf } from "./coverage.ts";

/** Whatever is embedded: DejaVu Sans Condensed has Latin, Greek, Cyrillic and many signs. */
const FILES = {
  plain: "DejaVuSansCondensed",
  bold: "DejaVuSansCondensed-Bold",
  oblique: "DejaVuSansCondensed-Oblique",
};

export type Face = keyof typeof FILES;

export interface Fonts {
  files: Record<Face, Buffer>;
  /** Whether every face has a glyph for a character. */
  has: (codePoint: number) => boolean;
}

let read: Fonts | undefined;

/** The fonts, read once, when the first PDF is made. */
export function fonts(): Fonts {
  read ??= readFonts();
  return read;
}

function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const file = (face: Face) => readFileSync(resolve(`dejavu-fonts-ttf/ttf/${FILES[face]}.ttf`));
  const files = { plain: file("plain"), bold: file("bold"), oblique: file("oblique") };
  const covers = Object.values(files).map(coverageOf);
  const known = new Map<number, boolean>();
  return {
    files,
    has(codePoint) {
      const found = known.get(codePoint) ?? covers.every((each) => each(codePoint));
      known.set(codePoint, found);
      return found;
    },
  };
}
