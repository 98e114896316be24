import { z } from "@hono/zod-openapi";
import type { Activation, AfterActionReview, Drill, Proposal } from "../../model/activation.ts";
import { DECISION_ACTS, type LoggedDecision, type Verification } from "../../model/decision-log.ts";
import { MESSAGE_STATES } from "../../model/message.ts";
import { planSchema, planStepSchema } from "./plan.ts";
import { levelSchema } from "./relation.ts";

export const loggedDecisionSchema = z
  .object({
    seq: z.int(),
    subject: z.string(),
    act: z.enum(DECISION_ACTS),
    by: z.string(),
    at: z.string(),
    day: z.string(),
    exercise: z.boolean(),
    body: z.unknown(),
    previous: z.string(),
    hash: z.string(),
  })
  .openapi("LoggedDecision") satisfies z.ZodType<LoggedDecision>;

const reviewSchema = z
  .object({
    by: z.string(),
    at: z.string(),
    happened: z.string().nullable(),
    wentWell: z.string(),
    toImprove: z.string(),
    figures: z.object({
      leadDays: z.number().nullable(),
      activationLeadDays: z.number().nullable(),
      minutesToActivate: z.number().nullable(),
      minutesToLastStep: z.number().nullable(),
      steps: z.int(),
      done: z.int(),
      skipped: z.int(),
      late: z.int(),
    }),
  })
  .openapi("AfterActionReview") satisfies z.ZodType<AfterActionReview>;

export const activationSchema = z
  .object({
    id: z.string(),
    plan: planSchema,
    exercise: z.boolean(),
    alert: z.string().nullable(),
    level: levelSchema,
    by: z.string(),
    because: z.string(),
    at: z.string(),
    day: z.string(),
    state: z.enum(["active", "stood-down"]),
    lead: z.string(),
    steps: z.array(
      z.object({
        step: planStepSchema,
        state: z.enum(["waiting", "ready", "started", "done", "skipped"]),
        due: z.string().nullable(),
        lateMinutes: z.number(),
        by: z.string().nullable(),
        at: z.string().nullable(),
        note: z.string().nullable(),
        chosen: z.string().nullable(),
      }),
    ),
    released: z.array(z.object({ message: z.string(), by: z.string(), at: z.string() })),
    handOvers: z.array(z.object({ from: z.string(), to: z.string(), note: z.string(), at: z.string() })),
    notes: z.array(z.object({ by: z.string(), text: z.string(), at: z.string() })),
    endedAt: z.string().nullable(),
    review: reviewSchema.nullable(),
    revision: z.int(),
    log: z.array(loggedDecisionSchema),
  })
  .openapi("Activation") satisfies z.ZodType<Activation>;

export const proposalSchema = z
  .object({
    kind: z.enum(["activate", "stand-down"]),
    plan: z.string(),
    activation: z.string().nullable(),
    watch: z.string(),
    level: levelSchema,
    because: z.string(),
  })
  .openapi("Proposal") satisfies z.ZodType<Proposal>;

export const drillSchema = z
  .object({
    id: z.string(),
    plan: z.string(),
    title: z.string(),
    by: z.string(),
    at: z.string(),
    source: z.enum(["replay", "invented"]),
    from: z.string(),
    to: z.string(),
    sends: z.boolean(),
    days: z.array(z.object({ day: z.string(), level: levelSchema, because: z.string(), events: z.array(z.string()) })),
    activation: z.string().nullable(),
    report: z.array(z.string()),
  })
  .openapi("Drill") satisfies z.ZodType<Drill>;

export const verificationSchema = z
  .object({
    head: z.object({ entries: z.int(), hash: z.string() }),
    sound: z.boolean(),
    faults: z.array(z.object({ seq: z.int().nullable(), message: z.string() })),
  })
  .openapi("Verification") satisfies z.ZodType<Verification>;

/** A message of the queue, without its content. */
export const sentSchema = z
  .object({
    key: z.string(),
    channel: z.string(),
    subject: z.string(),
    title: z.string(),
    level: levelSchema.nullable(),
    exercise: z.boolean(),
    at: z.string(),
    notBefore: z.string().nullable(),
    state: z.enum(MESSAGE_STATES),
    attempts: z.int(),
    nextAt: z.string(),
    error: z.string().nullable(),
    sentAt: z.string().nullable(),
  })
  .openapi("SentMessage");
