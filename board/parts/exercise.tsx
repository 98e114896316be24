/** Of a drill: nothing under it is real. Said by word, frame and hatching, so that neither a grey screen nor a hurried eye takes it for real. */
export function Exercise({ sends }: { sends?: boolean }) {
  return (
    <p class="exercise">
      <strong>EXERCISE</strong> <strong aria-hidden="true">EXERCISE</strong>{" "}
      <span>
        Nothing here is real.
        {sends === undefined ? "" : sends ? " Its messages were sent, each stamped EXERCISE." : " No message left."}
      </span>
    </p>
  );
}

/** The same in a row of a list. */
export function ExerciseMark() {
  return <strong class="exercise-mark">EXERCISE</strong>;
}
