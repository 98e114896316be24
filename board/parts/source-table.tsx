import type { SourceHealth } from "../../src/model/health.ts";
import { to } from "../address.ts";
import { lookingFrom } from "../as-of.ts";
import { agoWords } from "../words/days.ts";
import { numberWords } from "../words/numbers.ts";
import { pulse } from "../words/sources.ts";
import { Foreign } from "./foreign.tsx";
import { Nothing } from "./shown.tsx";

/** Every outlet and whether it still lives; those gone dark first. */
export function SourceTable({ sources }: { sources: SourceHealth[] }) {
  if (sources.length === 0) {
    return (
      <Nothing>
        <p>
          No source had reported by this day. Look from a later one, or on{" "}
          <a href={to("/sources")}>how sources are read</a>.
        </p>
      </Nothing>
    );
  }
  const judged = sources.map((source) => ({ source, ...pulse(source, lookingFrom()) }));
  judged.sort((one, other) => Number(other.dark) - Number(one.dark) || other.source.documents - one.source.documents);
  return (
    <div class="scroll">
      <table class="sources">
        <thead>
          <tr>
            <th scope="col">Outlet</th>
            <th scope="col" class="number">
              Documents
            </th>
            <th scope="col">Last report</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {judged.map(({ source, dark, because }) => (
            <tr key={source.outlet} class={dark ? "dark-source" : undefined}>
              <th scope="row">
                <Foreign>{source.outlet}</Foreign>
              </th>
              <td class="number" data-label=" Documents: ">
                {numberWords(source.documents)}
              </td>
              <td data-label=". Last report: ">
                {source.lastDay === null ? "day unknown" : agoWords(source.lastDay, lookingFrom())}
              </td>
              <td>{because}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
