import type { ComponentChildren } from "preact";
import { useAnswer } from "../answer.ts";
import { Shown } from "./shown.tsx";

interface LaterProps<Part> {
  /** What comes, in words: `the alert`. */
  what: string;
  part: () => Promise<Part>;
  children: (part: Part) => ComponentChildren;
}

/** A part of the board that the first screen does not need: its script comes with the first that asks for it. */
export function Later<Part>({ what, part, children }: LaterProps<Part>) {
  const answer = useAnswer(what, part);
  return (
    <Shown answer={answer} what={what}>
      {children}
    </Shown>
  );
}
