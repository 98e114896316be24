import { readRows } from "../meant/codebook.ts";

const TITLES: ReadonlyMap<string, string> = new Map(
  ["actors/bodies.tsv", "actors/states.tsv"].flatMap((table) =>
    readRows<"code" | "name">(table)
      .toReversed()
      .map(({ code, name }) => [code, name] as const),
  ),
);

/** A state's or body's name in a sentence; the code itself where it has none. */
export function stateTitle(code: string): string {
  return TITLES.get(code) ?? code;
}

/** Names as a list in a sentence: `China, Japan and South Korea`. */
export function stateTitles(codes: readonly string[]): string {
  const names = codes.map(stateTitle);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
