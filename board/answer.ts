import { useEffect, useState } from "preact/hooks";
import { refreshes } from "./status.ts";

/** What is known of a question put to Bongsu. An old value stays while a new one is on its way, or fails to come. */
export interface Answer<T> {
  value: T | null;
  error: string | null;
  waiting: boolean;
  retry: () => void;
}

/** Asks once for each `key`, anew when the reader asks for what is new, and gives up on answers no longer wanted. */
export function useAnswer<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const [value, setValue] = useState<T | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(true);
  const [attempt, setAttempt] = useState(0);
  const refresh = refreshes.value;
  useEffect(() => {
    const wanted = new AbortController();
    setWaiting(true);
    const settle = (answer: T | null, problem: string | null) => {
      if (wanted.signal.aborted) return;
      if (problem === null) setValue(() => answer);
      setError(problem);
      setWaiting(false);
    };
    ask(wanted.signal).then(
      (answer) => settle(answer, null),
      (cause: unknown) => settle(null, cause instanceof Error ? cause.message : String(cause)),
    );
    return () => wanted.abort();
  }, [key, refresh, attempt]);
  return { value, error, waiting, retry: () => setAttempt(attempt + 1) };
}
