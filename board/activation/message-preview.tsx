import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";

/** A message of the plan as it would go out now: what is released is what was read. */
export function MessagePreview({ activation, message }: { activation: string; message: string }) {
  const answer = useAnswer(`message ${activation} ${message}`, (signal) =>
    ask.planMessage({ activation, message }, signal),
  );
  return (
    <Shown answer={answer} what="the message">
      {({ title, text }) => (
        <div class="message">
          <p>
            <strong>
              <Foreign>{title}</Foreign>
            </strong>
          </p>
          <p class="message-text">
            <Foreign>{text}</Foreign>
          </p>
        </div>
      )}
    </Shown>
  );
}
