import type { PlanMessage } from "../../src/model/plan.ts";
import { Foreign } from "../parts/foreign.tsx";

const FIELD = /(\{\{.*?\}\}|\{%.*?%\})/su;

/** A message as it was agreed, its fields lit. */
export function MessageText({ message: { title, text } }: { message: PlanMessage }) {
  return (
    <div class="message">
      <p>
        <strong>
          <Fields words={title} />
        </strong>
      </p>
      <p class="message-text">
        <Fields words={text} />
      </p>
    </div>
  );
}

function Fields({ words }: { words: string }) {
  return (
    <>
      {words.split(FIELD).map((part, index) =>
        FIELD.test(part) ? (
          <mark key={`${index} ${part}`}>
            <Foreign>{part}</Foreign>
          </mark>
        ) : (
          <Foreign key={`${index} ${part}`}>{part}</Foreign>
        ),
      )}
    </>
  );
}
