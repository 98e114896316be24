import { useState } from "preact/hooks";
import { Overtaken } from "./api.ts";
import { showDone } from "./status.ts";

/** Something that the reader has written down. */
export interface Giving<Order> {
  /** Sends it; what it changed is shown at once, and `done` is called, if it was taken. */
  give: (order: Order, done?: () => void) => Promise<void>;
  /** Why it was not taken, in a sentence. */
  problem: string | null;
  sending: boolean;
}

/** Sends what the reader writes, once at a time, and says why where it is refused. */
export function useOrder<Order>(send: (order: Order) => Promise<unknown>): Giving<Order> {
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const give = async (order: Order, done?: () => void) => {
    setSending(true);
    const cause = await send(order).then(
      () => null,
      (refusal: unknown) => (refusal instanceof Error ? refusal : new Error(String(refusal))),
    );
    setProblem(cause?.message ?? null);
    // Whoever came second sees what the first one did, beside the words that he has typed.
    if (cause === null || cause instanceof Overtaken) await showDone();
    setSending(false);
    if (cause === null) done?.();
  };
  return { give, problem, sending };
}
