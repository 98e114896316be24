import type { Alert } from "./alert.ts";
import type { StoredEvent } from "./filing.ts";
import type { KeptForecast } from "./forecast.ts";
import type { Level } from "./level.ts";
import type { Watch, WatchState } from "./watch.ts";

/** A day on which a watch changed its level. */
export interface LevelChange {
  day: string;
  from: Level;
  to: Level;
  because: string;
}

/** A row of the beacon line: a watch, where it stands and since when. */
export interface Standing {
  id: string;
  title: string;
  owner: string | null;
  /** `null` where its definition cannot be used; `error` then says why. */
  watch: Watch | null;
  /** `null` before the first evaluation, and where there is no watch. */
  state: WatchState | null;
  /** Its open alert, where there is one. */
  alert: Pick<Alert, "id" | "state" | "muted" | "acknowledgement"> | null;
  /** Changes of level, newest first, at most twenty. */
  changes: LevelChange[];
  error: { code: string; message: string } | null;
}

/** A watch on a page of its own: every day's level, its forecasts and the rule behind it. */
export interface WatchView extends Standing {
  levels: { day: string; level: Level }[];
  forecasts: KeptForecast[];
}

/** An alert on a page of its own: what it rests on, what speaks against it, what is expected. */
export interface AlertView {
  alert: Alert;
  standings: Standing[];
  /** The reports behind the indicators that are seen, newest first. */
  evidence: StoredEvent[];
  /** Cooperative acts between the same parties in the last 30 days, newest first. */
  contrary: StoredEvent[];
  forecasts: KeptForecast[];
}
