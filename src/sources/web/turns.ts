/** Waits so many milliseconds, or until the signal aborts. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

/** Waits until a host may be asked again. */
export type Turns = (host: string, signal: AbortSignal) => Promise<void>;

/** Keeps `delay` milliseconds between two requests to one host. Requests of a run follow each other anyway. */
export function createTurns(delay: number, now: () => Date, pause: Pause): Turns {
  const last = new Map<string, number>();
  return async (host, signal) => {
    const before = last.get(host);
    const wait = before === undefined ? 0 : Math.min(before + delay - now().getTime(), delay);
    if (wait > 0) await pause(wait, signal);
    last.set(host, now().getTime());
  };
}
