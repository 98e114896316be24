import { createHash } from "node:crypto";
import type { Commitment } from "../../model/commitment.ts";
import { Failure } from "../../model/failure.ts";
import type { JournalKind } from "../../model/journal.ts";
import type { LedgerDesk, LedgerReading } from "../../model/ledger.ts";
import type { Store } from "../../store/store.ts";
import type { Opened } from "./open.ts";

export interface LedgerDeskParts {
  store: Store;
  reading: LedgerReading;
  ledgers: () => Promise<Opened>;
  today: () => Promise<string>;
  now: () => Date;
}

/** What analysts say of links, commitments and questions: each word is an entry of the journal. */
export function ledgerDesk({ store, reading, ledgers, today, now }: LedgerDeskParts): LedgerDesk {
  const write = async (kind: JournalKind, subject: string, order: object): Promise<void> => {
    const at = now().toISOString();
    const body = { ...order, at };
    const digest = createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 16);
    await store.record([{ kind, id: `${subject}/${digest}`, subject, day: await today(), at, body }]);
  };
  const known = async (id: string): Promise<Commitment> => {
    const found = await reading.commitment(id);
    if (found !== null) return found;
    throw new Failure("ledger.commitment", `There is no commitment "${id}": open it from the list.`);
  };
  const question = async (id: string) => {
    const found = (await ledgers()).voiced.question(id);
    if (found !== null) return found;
    throw new Failure("ledger.question", `There is no question "${id}": open it from the list.`);
  };

  return {
    async judgeLink(order) {
      const { commitment, side, documentId, eventId } = order;
      const { links } = await known(commitment);
      const events = await store.events({ documentId, limit: 1_000 });
      if (!events.some(({ event }) => event.id === eventId)) {
        const message = `No event "${eventId}" of the document "${documentId}" is known: take it from the document's page.`;
        throw new Failure("ledger.link", message);
      }
      const found = links.find(
        (link) => link.side === side && link.documentId === documentId && link.eventId === eventId,
      );
      await write("link", commitment, { ...order, score: found?.score ?? null });
      return known(commitment);
    },
    async ruleCommitment(order) {
      await known(order.commitment);
      if (order.sameAs !== null) await known(order.sameAs);
      await write("ruling", order.commitment, order);
      return known(order.commitment);
    },
    async resolve(order) {
      await question(order.question);
      await write("resolution", order.question, order);
      return question(order.question);
    },
  };
}
