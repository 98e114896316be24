import type { Extent, Link } from "../../src/model/commitment.ts";
import { tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { whoActs } from "../parts/acting-as.tsx";

interface Judging {
  judge: (verdict: "confirmed" | "rejected", more?: { extent?: Extent; note?: string }, done?: () => void) => void;
  problem: string | null;
  sending: boolean;
}

/** Confirms or rejects that an event is the condition or the act, in the name of who acts on the page. */
export function useJudge(commitment: string, link: Pick<Link, "side" | "documentId" | "eventId">): Judging {
  const { give, problem, sending } = useOrder(tell.link);
  const { side, documentId, eventId } = link;
  return {
    judge: (verdict, { extent, note = "" } = {}, done) => {
      const by = whoActs();
      if (by === null || sending) return;
      void give({ commitment, side, documentId, eventId, verdict, extent: extent ?? null, by, note }, done);
    },
    problem,
    sending,
  };
}
