import type { Alert } from "../../model/alert.ts";
import { Failure } from "../../model/failure.ts";

/** The alert of a name. @throws Failure `warning.alert` where there is none */
export function openedAlert<Kind extends Alert>(id: string, alerts: readonly Kind[]): Kind {
  const found = alerts.find((alert) => alert.id === id);
  if (found !== undefined) return found;
  throw new Failure("warning.alert", `There is no alert "${id}": choose one from the list of alerts.`);
}
