import type { Bongsu } from "../app/bongsu.ts";

/** The Bongsu that the API sees: it can look, and neither read new inputs nor close what others use. */
export type Reader = Omit<Bongsu, "ingest" | "close">;
