import { useEffect, useState } from "preact/hooks";

const MINUTE_MS = 60_000;

/** The present instant in milliseconds, anew once a minute. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(clock);
  }, []);
  return now;
}
