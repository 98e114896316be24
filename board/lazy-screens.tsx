import type { JSX } from "preact";
import { Later } from "./parts/later.tsx";

type Open = (...ids: string[]) => JSX.Element;

/** Screens whose script comes with the first visit, by their address; `:` stands for an id, as the address has it. */
const LAZY: Readonly<Record<string, Open>> = {
  alerts: () => (
    <Later what="the alerts" part={() => import("./screens/alerts.tsx")}>
      {({ Alerts }) => <Alerts />}
    </Later>
  ),
  "alert/:/:": (group = "", began = "") => (
    <Later what="the alert" part={() => import("./screens/alert.tsx")}>
      {({ Alert }) => <Alert group={group} began={began} />}
    </Later>
  ),
  "watch/:": (id = "") => (
    <Later what="the watch" part={() => import("./screens/watch.tsx")}>
      {({ Watch }) => <Watch id={id} />}
    </Later>
  ),
  forecasts: () => (
    <Later what="the forecasts" part={() => import("./screens/forecasts.tsx")}>
      {({ Forecasts }) => <Forecasts />}
    </Later>
  ),
  commitments: () => (
    <Later what="the commitments" part={() => import("./screens/commitments.tsx")}>
      {({ Commitments }) => <Commitments />}
    </Later>
  ),
  "commitment/:": (id = "") => (
    <Later what="the commitment" part={() => import("./screens/commitment.tsx")}>
      {({ CommitmentScreen }) => <CommitmentScreen id={id} />}
    </Later>
  ),
  calendar: () => (
    <Later what="the calendar" part={() => import("./screens/calendar.tsx")}>
      {({ Calendar }) => <Calendar />}
    </Later>
  ),
  response: () => (
    <Later what="the response" part={() => import("./screens/response.tsx")}>
      {({ Response }) => <Response />}
    </Later>
  ),
  "plan/:": (id = "") => (
    <Later what="the plan" part={() => import("./screens/plan.tsx")}>
      {({ PlanScreen }) => <PlanScreen id={decoded(id)} />}
    </Later>
  ),
  "activation/:": (id = "") => (
    <Later what="the activation" part={() => import("./screens/activation.tsx")}>
      {({ ActivationScreen }) => <ActivationScreen id={decoded(id)} />}
    </Later>
  ),
  "drill/:": (id = "") => (
    <Later what="the drill" part={() => import("./screens/drill.tsx")}>
      {({ DrillScreen }) => <DrillScreen id={decoded(id)} />}
    </Later>
  ),
  briefs: () => (
    <Later what="the briefs" part={() => import("./screens/briefs.tsx")}>
      {({ Briefs }) => <Briefs />}
    </Later>
  ),
  tracks: () => tracks(null),
  "tracks/:": (state = "") => tracks(state),
  indicators: () => (
    <Later what="the indicators" part={() => import("./screens/indicators.tsx")}>
      {({ Indicators }) => <Indicators />}
    </Later>
  ),
  dependence: () => (
    <Later what="the dependence" part={() => import("./screens/dependence.tsx")}>
      {({ Dependence }) => <Dependence />}
    </Later>
  ),
};

/** The screen at an address, given in parts; `null` where none of these is. */
export function lazyScreen([first = "", ...ids]: readonly string[]): JSX.Element | null {
  const shape = [first, ...ids.map(() => ":")].join("/");
  const open = Object.hasOwn(LAZY, shape) ? LAZY[shape] : undefined;
  // A key of its own, so that nothing of one screen is left in the next.
  return open === undefined ? null : <div key={[first, ...ids].join("/")}>{open(...ids)}</div>;
}

function tracks(state: string | null) {
  return (
    <Later what="the states" part={() => import("./screens/tracks.tsx")}>
      {({ Tracks }) => <Tracks state={state} />}
    </Later>
  );
}

/** An id as it was before it became part of an address; what is badly written stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
