import type { ComponentChildren } from "preact";
import type { Answer } from "../answer.ts";

interface ShownProps<T> {
  answer: Answer<T>;
  /** What is being waited for, in words: `the pairs`. */
  what: string;
  children: (value: T) => ComponentChildren;
}

/** An answer in whichever state it is: waited for, here, failed, or here but no longer fresh. */
export function Shown<T>({ answer, what, children }: ShownProps<T>) {
  const { value, error, waiting, retry } = answer;
  if (value === null) {
    if (error === null) return <p class="state loading">Reading {what}.</p>;
    return <Failed message={error} retry={retry} />;
  }
  return (
    <div aria-busy={waiting}>
      {error === null ? null : <Failed message={`Below is what was read before. ${error}`} retry={retry} />}
      {children(value)}
    </div>
  );
}

function Failed({ message, retry }: { message: string; retry: () => void }) {
  return (
    <div class="state failed" role="alert">
      <p>{message}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}

/** Nothing to show: why, and what to do. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <div class="state nothing">{children}</div>;
}
