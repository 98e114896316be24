import type { StoredEvent } from "../../../model/filing.ts";
import type { Uttered } from "../merge/uttered.ts";

/**
 * Whether an event is coded of the very words in which the commitment was made, such as an AGREE of `agreed to hold summits`: it tells that
 * something was said, and neither that it was done nor that its condition came about.
 */
export function tellsTheWord({ documentId, event }: StoredEvent, utterances: readonly Uttered[]): boolean {
  const { start, end } = event.evidence;
  return utterances.some(
    ({ documentId: said, statement: { evidence } }) =>
      said === documentId && start < evidence.end && evidence.start < end,
  );
}
