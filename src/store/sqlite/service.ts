import type { DatabaseSync } from "node:sqlite";
import { actPager } from "./act-pages.ts";
import { actReader } from "./acts.ts";
import { appender } from "./append.ts";
import { decisionLog } from "./decisions/log.ts";
import { documentReader } from "./documents.ts";
import { eventReader } from "./events.ts";
import { readingLog, reportDayReader, sourceReader } from "./health.ts";
import { journalKeeper } from "./journal.ts";
import { observationKeeper } from "./observations.ts";
import { outboxKeeper } from "./outbox/outbox.ts";
import type { Service } from "./protocol.ts";
import { rollupReader } from "./rollup.ts";
import { searchReader } from "./search.ts";
import { signatureReader } from "./signatures.ts";
import { toldReader } from "./told/told.ts";
import { firstDayReader, statusReader } from "./totals.ts";

/** All that a store does, over one open database. */
export function service(db: DatabaseSync, file: string): Service {
  return {
    append: appender(db),
    acts: actReader(db),
    actPage: actPager(db),
    search: searchReader(db),
    sources: sourceReader(db),
    reportDays: reportDayReader(db),
    firstDay: firstDayReader(db),
    status: statusReader(db, file),
    ...decisionLog(db),
    ...documentReader(db),
    ...eventReader(db),
    ...journalKeeper(db),
    ...observationKeeper(db),
    ...outboxKeeper(db),
    ...readingLog(db),
    ...rollupReader(db),
    ...signatureReader(db),
    ...toldReader(db),
  };
}
