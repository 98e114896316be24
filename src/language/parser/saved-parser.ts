import { pack, unpack } from "../weights/packed.ts";
import type { WordTable } from "../weights/words.ts";
import type { ParserModel } from "./model.ts";

interface Header {
  labels: string[];
  allowed: [key: number, labels: number[]][];
}

/** The bytes of a parser's file; its vocabulary is the tagger's. */
export function packParser({ labels, allowed, actions, labelling }: ParserModel): Buffer {
  const header: Header = {
    labels: [...labels],
    allowed: [...allowed].toSorted((a, b) => a[0] - b[0]).map(([key, numbers]) => [key, [...numbers]]),
  };
  const tables = [
    { classes: 3, table: actions },
    { classes: labels.length, table: labelling },
  ];
  return pack({ header, tables });
}

/** Reads what `packParser` wrote. Throws a `Failure` where the bytes are no packed weights. */
export function unpackParser(bytes: Uint8Array, name: string, words: WordTable): ParserModel {
  const { header, tables } = unpack(bytes, name);
  const { labels, allowed } = header as Header;
  return {
    labels,
    words,
    allowed: new Map(allowed.map(([key, numbers]) => [key, Uint8Array.from(numbers)])),
    actions: tables[0]!.table,
    labelling: tables[1]!.table,
  };
}
