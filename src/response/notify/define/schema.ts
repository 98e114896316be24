import { z } from "zod";
import type { Level } from "../../../model/level.ts";
import { minutesOf } from "../../../warning/watch/define/duration.ts";
import { CAP_SCOPES } from "../codebook.ts";
import { isZone } from "../local-time.ts";
import { TELLING_KINDS } from "../telling/telling.ts";

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const oneOrMore = <Value extends z.ZodType>(value: Value, error: string) =>
  z
    .union([value, z.array(value).min(1)], { error })
    .transform((written): z.infer<Value>[] =>
      Array.isArray(written) ? (written as z.infer<Value>[]) : [written as z.infer<Value>],
    );
const names = oneOrMore(z.string(), "must be a name or a list of names");

const level = z
  .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)], {
    error: "must be a level from 1 to 5",
  })
  .transform((written): Level => written);

/** A secret is written down elsewhere. */
export const secret = z.union([z.strictObject({ env: z.string() }), z.strictObject({ file: z.string() })], {
  error: "must be { env: NAME } or { file: PATH }, so that no secret stands in this file",
});
/** An address may hold a secret, so it may be written down elsewhere too. */
const address = z.union([z.string(), secret], { error: "must be an address, { env: NAME } or { file: PATH }" });

/** Minutes since midnight. YAML reads `22:00` as text. */
const time = z.string({ error: "must be a time such as 22:00" }).transform((written, context) => {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(written) ?? [];
  const minutes = Number(hour) * MINUTES_PER_HOUR + Number(minute);
  if (hour === undefined || Number(minute) >= MINUTES_PER_HOUR || minutes > MINUTES_PER_DAY) {
    context.addIssue(`is "${written}": write a time such as 22:00`);
  }
  return minutes;
});
const zone = z.string({ error: "must be a time zone such as Asia/Seoul" }).refine(isZone, {
  error: ({ input }) => `is "${String(input)}", which is no time zone: write one such as Asia/Seoul`,
});
const weekday = z
  .enum(WEEKDAYS, { error: `must be of ${WEEKDAYS.join(", ")}` })
  .transform((name) => WEEKDAYS.indexOf(name) + 1);
const minutes = z.string({ error: "must be a duration such as 30 minutes" }).transform((written, context) => {
  const found = minutesOf(written);
  if (found === null || found < 1) context.addIssue(`is "${written}": write a duration such as 30 minutes`);
  return found ?? 1;
});

const hours = z.strictObject({
  from: time,
  to: time,
  zone,
  days: oneOrMore(weekday, `must be a list of ${WEEKDAYS.join(", ")}`).exactOptional(),
  "except-level": level.exactOptional(),
});
const quiet = z.preprocess((written) => (Array.isArray(written) ? written : [written]), z.array(hours).min(1));
const digest = z.union([minutes, z.strictObject({ every: minutes, "except-level": level.exactOptional() })], {
  error: "must be a duration such as 30 minutes",
});

export type WrittenHours = z.infer<typeof hours>;
export type WrittenDigest = z.infer<typeof digest>;

const every = {
  quiet: quiet.exactOptional(),
  digest: digest.exactOptional(),
  /** A folder within `templates/`. */
  templates: z
    .string()
    .regex(/^[\w-]+$/, { error: "must be the name of a folder in templates/" })
    .exactOptional(),
  ca: z.string().exactOptional(),
};

const mail = z
  .string()
  .regex(/^[^\s@,;<>"]+@[^\s@,;<>"]+$/, { error: "must be a mail address such as desk@desk.example" });

/** What a channel is written as, by its kind. */
export const channelSchemas = {
  email: z.strictObject({
    kind: z.literal("email"),
    host: z.string().regex(/^[\w.:-]+$/, { error: "must be the name of a mail server" }),
    port: z.int().min(1).max(65_535).exactOptional(),
    secure: z.boolean().exactOptional(),
    starttls: z.boolean().exactOptional(),
    user: z.string().exactOptional(),
    password: secret.exactOptional(),
    from: mail,
    to: oneOrMore(mail, "must be a mail address or a list of them"),
    ...every,
  }),
  webhook: z.strictObject({
    kind: z.literal("webhook"),
    url: address,
    secret: secret.exactOptional(),
    format: z.enum(["json", "cap"]).exactOptional(),
    ...every,
  }),
  slack: z.strictObject({ kind: z.literal("slack"), url: address, ...every }),
  teams: z.strictObject({ kind: z.literal("teams"), url: address, ...every }),
  ntfy: z.strictObject({ kind: z.literal("ntfy"), url: address, token: secret.exactOptional(), ...every }),
};

export type ChannelKind = keyof typeof channelSchemas;
export type WrittenChannel = { [Kind in ChannelKind]: z.infer<(typeof channelSchemas)[Kind]> }[ChannelKind];
export type WrittenSecret = z.infer<typeof secret>;

export const personSchema = z.strictObject({ channels: names, quiet: quiet.exactOptional() });
export type WrittenPerson = z.infer<typeof personSchema>;

export const routeSchema = z.strictObject({
  watches: names.exactOptional(),
  kinds: oneOrMore(z.enum(TELLING_KINDS), `must be of ${TELLING_KINDS.join(", ")}`).exactOptional(),
  "from-level": level.exactOptional(),
  channels: names,
  continue: z.boolean().exactOptional(),
});

export const publisherSchema = z.strictObject({
  name: z.string().exactOptional(),
  sender: z.string().exactOptional(),
  board: z
    .url({ protocol: /^https?$/, error: "must be the address of the board, such as https://board.example" })
    .exactOptional(),
  scope: z.enum(CAP_SCOPES).exactOptional(),
  restriction: z.string().exactOptional(),
  contact: z.string().exactOptional(),
});

export const fileSchema = z.strictObject({
  publisher: z.unknown().optional(),
  channels: z.record(z.string(), z.unknown()).nullish(),
  people: z.record(z.string(), z.unknown()).nullish(),
  routes: z.array(z.unknown()).nullish(),
  // Read by the schedule of briefs.
  briefs: z.unknown().optional(),
});
