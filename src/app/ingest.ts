import { CopyIndex } from "../documents/copies/copies.ts";
import type { Capture, Unreadable } from "../model/capture.ts";
import type { Document } from "../model/document.ts";
import type { Filing, Receipt } from "../model/filing.ts";
import { uncodedDocument } from "../coding/uncoded.ts";
import type { Store } from "../store/store.ts";
import type { Outcome } from "./bongsu.ts";
import type { Coder } from "./coder.ts";
import { heardIn } from "./watching/heard.ts";
import type { Watching } from "./watching/open.ts";
import { batches, ordered } from "./ordered.ts";
import { type Read, type ReadOptions, readAll } from "./read.ts";

/** One durable commit a batch: a commit costs a disk flush, a batch costs memory. */
const BATCH = 20;
/** How long a batch that is not full waits for the next document, in milliseconds: news must not wait for more news. */
const PATIENCE = 20;

/** The main flow: read, clean, collapse copies, code, file. */
export async function* ingest(
  parts: { store: Store; coder: Coder; threads: number; watching: Pick<Watching, "hear" | "evaluate"> },
  targets: readonly string[],
  options: ReadOptions,
): AsyncGenerator<Outcome> {
  const copies = await loadCopies(parts.store);
  const filings = ordered(readAll(targets, options), parts.threads * 8, async (item) =>
    "error" in item ? item : file(item, copies, parts, options.now()),
  );
  const items = new Map(targets.map((target) => [target, 0]));
  let evaluated = true;
  for await (const batch of batches(filings, BATCH, PATIENCE)) {
    const outcomes = await append(parts.store, batch, options.now());
    const heard = heardIn(batch, outcomes, options.now());
    if (heard.news) await parts.watching.hear(heard);
    else if (heard.reports.length > 0) evaluated = false;
    for (const outcome of outcomes) {
      const target = targets.find((name) => outcome.path.startsWith(name));
      if (target !== undefined && !("error" in outcome)) items.set(target, (items.get(target) ?? 0) + 1);
      yield outcome;
    }
  }
  if (!evaluated) await parts.watching.evaluate();
  const at = options.now().toISOString();
  for (const [path, count] of items) if (count > 0) await parts.store.note({ path, at, items: count, error: null });
}

async function loadCopies(store: Store): Promise<CopyIndex> {
  const copies = new CopyIndex();
  for (let after: number | null = 0; after !== null;) {
    const page = await store.signatures(after);
    for (const { id, signature } of page.rows) copies.add(id, signature);
    after = page.next;
  }
  return copies;
}

async function file(read: Read, copies: CopyIndex, parts: { store: Store; coder: Coder }, now: Date): Promise<Filing> {
  const { capture, document } = read;
  // Judged before any waiting, so that the verdicts follow the order of the inputs.
  const { verdict, signature } = copies.judge(document);
  if (verdict.kind === "original") copies.add(document.id, signature);
  const learntAt = now.toISOString();
  const record =
    verdict.kind === "original"
      ? await parts.coder.code(document)
      : uncodedDocument(document, `A copy is not coded again: ${verdict.because}`);
  const dated = capture.origin === "live" || document.publishedAt !== null;
  return { record, copy: verdict, signature, learntAt, dated, knownAt: knownAt(document, capture, learntAt) };
}

/**
 * An archive's document was openly known when it was published; a live one becomes known when it is read.
 * A date without a time of day counts as known by the end of that day.
 */
function knownAt(document: Document, capture: Capture, learntAt: string): string {
  if (capture.origin === "live" || document.publishedAt === null) return learntAt;
  const published = document.publishedAt;
  const instant = published.length === 10 ? `${published}T23:59:59.000Z` : new Date(`${published}Z`).toISOString();
  return instant < learntAt ? instant : learntAt;
}

async function append(store: Store, batch: (Filing | Unreadable)[], now: Date): Promise<Outcome[]> {
  const filings = batch.filter((item): item is Filing => "record" in item);
  const receipts = filings.length > 0 ? await store.append(filings) : [];
  const outcomes: Outcome[] = [];
  for (const item of batch) {
    if ("error" in item) {
      await store.note({ path: item.path, at: now.toISOString(), items: 0, error: item.error });
      outcomes.push(item);
    } else {
      const { document } = item.record;
      outcomes.push({ ...(receipts.shift() as Receipt), path: document.path, title: document.title });
    }
  }
  return outcomes;
}
