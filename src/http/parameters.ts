import { z } from "@hono/zod-openapi";

/** A parameter that may be left out; the library would list it as needed. */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.exactOptional().openapi({ param: { required: false } });
}

/** A real day of the calendar; `2024-02-30` is none. */
export function day(name: string) {
  const error = `${name} must be a real day written YYYY-MM-DD, such as 2024-04-01.`;
  return optional(z.iso.date({ error }).openapi({ format: "date", example: "2024-04-01" }));
}

/** A country or body as three capital letters. */
export function actorCode(name: string) {
  return z
    .string({ error: `${name} must be given once.` })
    .regex(/^[A-Z]{3}$/, { error: `${name} must be a code of three capital letters, such as KOR.` })
    .openapi({ example: "KOR" });
}

/** A country or body, or the name of a group of them in small letters. */
export function sideName(name: string) {
  return z
    .string({ error: `${name} must be given once.` })
    .regex(/^([A-Z]{3}|[a-z][a-z0-9-]*)$/, { error: `${name} must be a code such as KOR or a group such as eu.` })
    .openapi({ example: "KOR" });
}

/** A whole number within bounds, both inclusive. */
export function count(name: string, bounds: { min: number; max: number; default: number }) {
  const error = `${name} must be a whole number from ${bounds.min} to ${bounds.max}.`;
  return z
    .string({ error })
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.number().min(bounds.min, { error }).max(bounds.max, { error }))
    .default(bounds.default)
    .openapi({ type: "integer", minimum: bounds.min, maximum: bounds.max, default: bounds.default });
}

/** Free text without control characters. */
export function words(name: string) {
  return z
    .string({ error: `${name} must be given once: the words to look for.` })
    .trim()
    .min(1, { error: `${name} must hold at least one word to look for.` })
    .max(500, { error: `${name} must not be longer than 500 characters.` })
    .openapi({ example: "sanctions" });
}

export const asOf = day("asOf").openapi({ description: "only what had become known by the end of this day" });
