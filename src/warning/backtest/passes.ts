import type { Backtest } from "../../model/alert.ts";
import { type AlertDefaults, ALERT_DEFAULTS } from "../alert/defaults.ts";

/** Whether a back-test proves a rule, and the sentence that says why. */
export interface Proof {
  passed: boolean;
  because: string;
}

/** Holds a back-test against the pass mark of `codebook/warning/alerts.yaml`; a mark that cannot be measured is not passed. */
export function passes(test: Backtest, mark: AlertDefaults["passMark"] = ALERT_DEFAULTS.passMark): Proof {
  const tried = test.alerts.filter(({ outcome }) => outcome !== "open" && outcome !== "repeat");
  const hits = tried.filter(({ outcome }) => outcome === "hit").length;
  const share = test.daysAlerting / test.days;
  const low = test.precisionInterval?.[0] ?? 0;
  const faults = [
    tried.length < mark.judged && `${tried.length} judged alerts are fewer than the ${mark.judged} asked for`,
    !(test.chance !== null && low > test.chance) && `its precision is not surely above chance (${aboveChance(test)})`,
    (test.precision ?? 0) < mark.precision &&
      `its precision of ${percent(test.precision ?? 0)} is below ${percent(mark.precision)}`,
    test.alertsPerYear > mark.perYear && `${rounded(test.alertsPerYear)} alerts a year are more than ${mark.perYear}`,
    share > mark.alertingDays && `it alerts on ${percent(share)} of the days, more than ${percent(mark.alertingDays)}`,
  ].filter((fault) => fault !== false);
  if (faults.length > 0) return { passed: false, because: `Not proved: ${faults.join("; ")}.` };
  const figures = `${hits} of ${tried.length} judged alerts were followed by ${test.target}`;
  return {
    passed: true,
    because: `Proved: ${figures} (${aboveChance(test)}), at ${rounded(test.alertsPerYear)} alerts a year.`,
  };
}

function aboveChance({ precisionInterval, chance }: Backtest): string {
  const by = chance === null ? "chance unknown" : `${percent(chance)} by chance`;
  return precisionInterval === null ? `unknown; ${by}` : `at least ${percent(precisionInterval[0])}; ${by}`;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const rounded = (number: number) => `${Math.round(number * 10) / 10}`;
