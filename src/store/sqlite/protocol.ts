import type { Store } from "../store.ts";
import type { Limits } from "./connect.ts";
import type { PackedRollup } from "./packed.ts";

/** What the worker is told when it starts. */
export interface Start {
  file: string;
  limits: Limits;
  /** ISO 8601 instant of the opening. */
  at: string;
}

export type Method = Exclude<keyof Store, "close">;

/** The store's methods as the worker runs them: at once, and the roll-up in its packed form. */
export type Service = {
  [M in Method]: (...args: Parameters<Store[M]>) => M extends "rollup" ? PackedRollup : Awaited<ReturnType<Store[M]>>;
};

export interface Request {
  id: number;
  method: Method | "close";
  args: unknown[];
}

/** The answer to a request; `id` 0 says that the store is open, or why it could not be opened. */
export type Reply =
  | { id: number; value: unknown }
  | { id: number; error: { code: string; message: string; cause: unknown } };
