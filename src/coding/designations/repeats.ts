import type { DesignatedSubject } from "../../model/designation.ts";
import type { Told } from "./told.ts";

/** A listing told twice, in headline and text or by two verbs, is one (rule 2): leaves out subjects that a listing before had. */
export function withoutRepeats(told: Told[]): Told[] {
  const seen = new Set<string>();
  return told.flatMap((one) => {
    const { authority, action, subjects } = one.designation;
    const keys = subjects.map((subject) => `${authority} ${action} ${keyOf(subject)}`);
    const fresh = subjects.filter((_, index) => !seen.has(keys[index] ?? ""));
    for (const key of keys) seen.add(key);
    return fresh.length === 0 ? [] : [{ ...one, designation: { ...one.designation, subjects: fresh } }];
  });
}

function keyOf({ kind, name, count }: DesignatedSubject): string {
  return name === null ? `${kind} ${count}` : name.toLowerCase();
}
