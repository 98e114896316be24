import { createHash } from "node:crypto";
import type { Plan } from "../../model/plan.ts";
import { canonicalJson } from "../../store/canonical-json.ts";

const DIGITS = 12;

/** The version of a plan: the same wherever and however it is written, another as soon as anything of it differs. */
export function versionOf(plan: Omit<Plan, "version" | "from">): string {
  return createHash("sha256").update(canonicalJson(plan)).digest("hex").slice(0, DIGITS);
}
