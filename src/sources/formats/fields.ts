import type { CaptureFields } from "../../model/capture.ts";

/** Leaves out the fields of which nothing is known. */
export function given(fields: { [Name in keyof CaptureFields]: CaptureFields[Name] | null }): CaptureFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
