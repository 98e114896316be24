import type { Commitment } from "../../model/commitment.ts";
import { nameWords, personNamed } from "./person.ts";

/** Who spoke in each commitment, by its id: persons by the fullest name that their side's speakers are called by. */
export function speakersOf(commitments: readonly Commitment[]): ReadonlyMap<string, readonly string[]> {
  const named = commitments.map(({ id, side, speakers }) => {
    return { id, side: side.join(), persons: speakers.flatMap((speaker) => personNamed(speaker) ?? []) };
  });
  const bySide = Map.groupBy(named, ({ side }) => side);
  const speakers = new Map<string, readonly string[]>();
  for (const said of bySide.values()) {
    const full = fullNames(said.flatMap(({ persons }) => persons));
    for (const { id, persons } of said) speakers.set(id, [...new Set(persons.map((name) => full.get(name) ?? name))]);
  }
  return speakers;
}

/** `Chang` and `Chang Ho` are `Chang Ho-jin`, where no other name of the side holds their words. */
function fullNames(names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names)].map((name) => ({ name, words: nameWords(name) }));
  return new Map(
    distinct.map(({ name, words }) => {
      const holding = distinct.filter((other) => words.every((word) => other.words.includes(word)));
      const longest = holding.toSorted((a, b) => b.words.length - a.words.length)[0];
      const unique =
        longest !== undefined && holding.every((other) => other.words.every((word) => longest.words.includes(word)));
      return [name, unique ? longest.name : name];
    }),
  );
}
