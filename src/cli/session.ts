import type { Bongsu } from "../app/bongsu.ts";

/** Opens the store for one command and closes it whatever happens. */
export async function withBongsu(dataDir: string, act: (bongsu: Bongsu) => Promise<void>): Promise<void> {
  const { openBongsu } = await import("../app/open.ts");
  const bongsu = await openBongsu({ dataDir, now: () => new Date() });
  try {
    await act(bongsu);
  } finally {
    await bongsu.close();
  }
}
