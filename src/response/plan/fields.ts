import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const table = z.record(z.string(), z.record(z.string(), z.strictObject({ means: z.string(), example: value })));

export type FieldValue = z.infer<typeof value>;

/** The fields that a template of a message may use, by object and name: `codebook/response/fields.yaml`. */
export const MESSAGE_FIELDS = table.parse(
  parse(readFileSync(new URL("../../../codebook/response/fields.yaml", import.meta.url), "utf8")),
);
