import { useState } from "preact/hooks";
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
    const refused = await send(order).then(
      () => null,
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    setProblem(refused);
    if (refused === null) await showDone();
    setSending(false);
    if (refused === null) done?.();
  };
  return { give, problem, sending };
}
