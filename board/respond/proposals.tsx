import type { Proposal } from "../../src/model/activation.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { PlanDefinition } from "../../src/model/plan.ts";
import { toOne, toWatch } from "../address.ts";
import { Desk } from "../parts/desk.tsx";
import { LevelMark } from "../parts/fires.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { named } from "../status.ts";
import { becauseWords } from "../words/because.ts";
import { ActivateForm } from "./activate-form.tsx";

interface ProposalsProps {
  proposals: readonly Proposal[];
  plans: readonly PlanDefinition[];
  /** Titles and open alerts of watches by their ids. */
  watches: ReadonlyMap<string, { title: string; alert: string | null }>;
}

/** What could be activated, or stood down, now. */
export function Proposals({ proposals, plans, watches }: ProposalsProps) {
  if (proposals.length === 0) return <p class="meta">No level calls for a plan, and none calls for standing down.</p>;
  return (
    <Desk quiet>
      <ol class="line proposals">
        {proposals.map((proposal) => (
          <Row
            key={`${proposal.kind} ${proposal.plan} ${proposal.activation}`}
            proposal={proposal}
            definition={plans.find(({ id }) => id === proposal.plan)}
            watch={watches.get(proposal.watch)}
          />
        ))}
      </ol>
    </Desk>
  );
}

interface RowProps {
  proposal: Proposal;
  definition: PlanDefinition | undefined;
  watch: { title: string; alert: string | null } | undefined;
}

function Row({
  proposal: { kind, plan: id, activation, watch: watchId, level, because },
  definition,
  watch,
}: RowProps) {
  const plan = definition?.plan ?? null;
  const where = (
    <a href={toWatch(watchId)}>
      <Foreign>{watch?.title ?? watchId}</Foreign>
    </a>
  );
  const which = (
    <a href={toOne("plan", id)}>
      <Foreign>{`“${definition?.title ?? id}”`}</Foreign>
    </a>
  );
  return (
    <li class="row" data-row>
      <LevelMark level={level} />
      <div>
        <h3>
          {where} {kind === "activate" ? "stands" : "has come down and stands"} at {level} {LEVEL_NAMES[level]}:{" "}
          {kind === "activate" ? "the plan" : "standing down the plan"} {which}{" "}
          {kind === "activate" ? "applies." : "is proposed."}
        </h3>
        <p class="because">
          <Foreign>{becauseWords(because, named)}</Foreign>
        </p>
        {kind === "activate" && plan !== null ? (
          <details>
            <summary>Activate</summary>
            <ActivateForm plan={plan} alert={watch?.alert ?? null} />
          </details>
        ) : null}
        {kind === "stand-down" && activation !== null ? (
          <p>
            <a href={toOne("activation", activation)}>Open it, check the criteria and stand down</a>
          </p>
        ) : null}
      </div>
    </li>
  );
}
