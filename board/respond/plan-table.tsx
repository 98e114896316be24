import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { PlanDefinition } from "../../src/model/plan.ts";
import { toOne, toWatch } from "../address.ts";
import { Foreign } from "../parts/foreign.tsx";
import { counted, listWords } from "../words/numbers.ts";

interface PlanTableProps {
  plans: readonly PlanDefinition[];
  /** Titles of watches by their ids. */
  titleOf: (watch: string) => string;
}

/** What was agreed, by watch and level; a broken plan says what is wrong with it. */
export function PlanTable({ plans, titleOf }: PlanTableProps) {
  const sound = plans.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  const broken = plans.filter(({ plan }) => plan === null);
  sound.sort((one, other) => titleOf(one.watch).localeCompare(titleOf(other.watch)) || one.level - other.level);
  return (
    <>
      {broken.map((definition) => (
        <Broken key={definition.id} definition={definition} />
      ))}
      <div class="scroll" tabIndex={0} role="region" aria-label="Plans that can be used">
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col">Watch</th>
              <th scope="col">From level</th>
              <th scope="col">What it holds</th>
              <th scope="col">Who may activate it</th>
            </tr>
          </thead>
          <tbody>
            {sound.map(({ id, title, watch, level, steps, messages, authorisers, automatic }) => (
              <tr key={id} data-row>
                <th scope="row">
                  <a href={toOne("plan", id)}>
                    <Foreign>{title}</Foreign>
                  </a>
                </th>
                <td data-label="Watch: ">
                  <a href={toWatch(watch)}>
                    <Foreign>{titleOf(watch)}</Foreign>
                  </a>
                </td>
                <td data-label="From level: ">
                  {level} {LEVEL_NAMES[level]}
                </td>
                <td data-label="It holds: ">
                  {counted(steps.length, "step")}, {counted(messages.length, "message")}
                </td>
                <td data-label="Who may activate it: ">
                  <Foreign>{listWords(authorisers)}</Foreign>
                  {automatic ? "; by itself when the level is reached" : ""}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What is wrong with a plan, and that it stops no other. */
export function Broken({ definition: { id, title, error } }: { definition: PlanDefinition }) {
  return (
    <div class="state failed">
      <p>
        <strong>
          <Foreign>{title === "" ? id : title}</Foreign>
        </strong>{" "}
        cannot be used; the other plans are not touched by it.
      </p>
      <p>
        <Foreign>{error?.message ?? "It is not known why."}</Foreign>
      </p>
    </div>
  );
}
