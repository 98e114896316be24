import type { Reader } from "./reader.ts";
import { Failure } from "../model/failure.ts";

/** Rejects with `http.unknown-actor` unless each code takes part in some event, whenever it became known. */
export async function requireActors(bongsu: Reader, codes: readonly string[]) {
  if (codes.length === 0) return;
  const known = new Set((await bongsu.actors()).map(({ code }) => code));
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) {
    const message = `No event with the actor ${unknown} is known; /api/actors lists the codes that there are.`;
    throw new Failure("http.unknown-actor", message);
  }
}
