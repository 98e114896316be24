import { go, here, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { Shown } from "../parts/shown.tsx";

/** How the engine read the text, step by step and sentence by sentence; fetched once the reader opens it. */
export function HowRead({ id }: { id: string }) {
  const open = params.value.has("read");
  const follow = (now: boolean) => {
    if (now !== open) go(here({ read: now ? "0" : null }), "replace");
  };
  return (
    <details class="how-read" open={open} onToggle={(toggle) => follow(toggle.currentTarget.open)}>
      <summary data-how-read>
        <h2>How it was read</h2>
      </summary>
      {open ? <Fetched id={id} /> : null}
    </details>
  );
}

/** Most who read a document never open this: its script comes with the first that do. */
function Fetched({ id }: { id: string }) {
  const part = useAnswer("analysis part", () => import("./analysis.tsx"));
  return (
    <Shown answer={part} what="how it was read">
      {({ AnalysisOf }) => <AnalysisOf id={id} />}
    </Shown>
  );
}
