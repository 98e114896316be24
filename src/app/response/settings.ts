import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plan, PlanDefinition } from "../../model/plan.ts";
import type { Watch } from "../../model/watch.ts";
import { type BriefSettings, NO_SCHEDULE, readBriefSettings } from "../../response/brief/schedule/settings.ts";
import type { NotifyConfig } from "../../response/notify/config.ts";
import { NO_NOTIFICATIONS, readNotify } from "../../response/notify/define/read-notify.ts";
import { templateFault } from "../../response/notify/template.ts";
import { MESSAGE_FIELDS } from "../../response/plan/fields.ts";
import { type PlansSource, readPlans } from "../../response/plan/read-plans.ts";

const demo = (name: string) => fileURLToPath(new URL(`../../../demo/${name}`, import.meta.url));

/** What was agreed and who is told, as the files of the data folder say. */
export interface ResponseSettings {
  plans: PlanDefinition[];
  /** Those that can be used. */
  usable: Plan[];
  /** The file of plans as it is, and how it is read; what the board writes goes to `ownPlans`. */
  plansText: string;
  plansSource: PlansSource;
  ownPlans: string;
  notify: NotifyConfig;
  /** Whether messages leave the machine: those of the demo never do. */
  delivers: boolean;
  briefs: BriefSettings;
  /** What is wrong with the files, one sentence each. */
  faults: string[];
}

export interface SettingsParts {
  dataDir: string;
  status: () => Promise<{ demo: boolean }>;
  watches: () => Promise<readonly Watch[]>;
}

/** Reads `plans.yaml` and `notify.yaml`; of a store that began with the demo, the demo's where it has none of its own. */
export async function readSettings({ dataDir, status, watches }: SettingsParts): Promise<ResponseSettings> {
  const known = await watches();
  const isDemo = (await status()).demo;
  const [ownPlans, ownNotify] = [join(dataDir, "plans.yaml"), join(dataDir, "notify.yaml")];
  const delivers = existsSync(ownNotify);
  const notifyText = await textOf(delivers || !isDemo ? ownNotify : demo("notify.yaml"));
  const told = readNotifications(notifyText, known, dataDir);
  const plansFile = existsSync(ownPlans) || !isDemo ? ownPlans : demo("plans.yaml");
  const plansText = (await textOf(plansFile)) ?? "";
  const channels = [...told.notify.channels.keys(), ...told.notify.broken.keys()];
  const plansSource: PlansSource = {
    file: basename(plansFile),
    watches: new Map(known.map(({ id, title }) => [id, title])),
    // Before anything is set up a plan may name the channels that it will need.
    channels: channels.length === 0 ? null : new Set(channels),
    templateFault: (template) => templateFault(template, MESSAGE_FIELDS),
  };
  const { plans, errors } = readPlans(plansText, plansSource);
  return {
    plans: plans.map(({ id, title, plan, error }) => ({ id, title, plan, error })),
    usable: plans.flatMap(({ plan }) => plan ?? []),
    plansText,
    plansSource,
    ownPlans,
    ...told,
    delivers,
    faults: [...errors.map(({ message }) => message), ...told.faults],
  };
}

function readNotifications(text: string | null, watches: readonly Watch[], dataDir: string) {
  if (text === null) return { notify: NO_NOTIFICATIONS, briefs: NO_SCHEDULE, faults: [] };
  const file = "notify.yaml";
  const beside = (path: string) => besideFile(dataDir, path);
  const { config, errors } = readNotify(text, { file, watches, env: process.env, readFile: beside });
  const scheduled = readBriefSettings(text, { file, watches: new Set(watches.map(({ id }) => id)) });
  const faults = [...errors, ...scheduled.errors].map(({ message }) => message);
  return { notify: config, briefs: scheduled.settings, faults };
}

/** A secret or a template that the settings name. */
function besideFile(dataDir: string, path: string): string | null {
  const whole = isAbsolute(path) ? path : join(dataDir, path);
  return existsSync(whole) ? readFileSync(whole, "utf8") : null;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
