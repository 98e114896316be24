/** How often the store is asked whether anything changed: by this process or by another one. */
const EVERY_MS = 100;

/** Calls back with each new revision while anybody listens; asks nothing while nobody does. */
export function createPulse(revision: () => Promise<number>) {
  const listeners = new Set<(revision: number) => void>();
  let known = -1;
  let looking = false;

  const look = async () => {
    // A store that does not answer now is asked again; whoever asks it for something hears why.
    const now = await revision().catch(() => known);
    if (now !== known) {
      known = now;
      for (const tell of listeners) tell(now);
    }
    looking = listeners.size > 0;
    if (looking) setTimeout(() => void look(), EVERY_MS).unref();
  };

  return {
    follow: (told: (revision: number) => void): (() => void) => {
      listeners.add(told);
      if (known >= 0) told(known);
      if (!looking) {
        looking = true;
        void look();
      }
      return () => void listeners.delete(told);
    },
  };
}
