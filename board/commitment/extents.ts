import type { Extent } from "../../src/model/commitment.ts";

export const EXTENTS: readonly Extent[] = ["whole", "part", "contrary"];
