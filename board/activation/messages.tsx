import { useState } from "preact/hooks";
import type { Activation } from "../../src/model/activation.ts";
import type { PlanMessage } from "../../src/model/plan.ts";
import { Desk } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Problem } from "../parts/problem.tsx";
import { hereTimeWords } from "../words/days.ts";
import { listWords } from "../words/numbers.ts";
import { MessagePreview } from "./message-preview.tsx";
import { useAct } from "./act.ts";

/** Messages agreed beforehand: which have gone out, and the others to be read once more before they do. */
export function Messages({ activation }: { activation: Activation }) {
  const { messages } = activation.plan;
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">Messages</h2>
      <Desk quiet>
        <ol class="messages">
          {messages.map((message) => (
            <Row key={message.id} message={message} activation={activation} />
          ))}
        </ol>
      </Desk>
    </section>
  );
}

function Row({ message, activation }: { message: PlanMessage; activation: Activation }) {
  const { act, problem, sending } = useAct(activation);
  const [read, setRead] = useState(false);
  const { released, steps, state, exercise } = activation;
  const gone = released.find((each) => each.message === message.id);
  const carriers = steps.filter(({ step }) => step.messages.includes(message.id));
  const waits = carriers.length > 0 && carriers.every((each) => each.state === "waiting");
  const to = listWords(message.to);
  return (
    <li data-row>
      <p>
        <strong>
          <Foreign>{message.id}</Foreign>
        </strong>{" "}
        to <Foreign>{to}</Foreign>
        {carriers.length === 0 ? (
          ""
        ) : (
          <Foreign>{`, with ${carriers.map(({ step }) => `“${step.title}”`).join(" or ")}`}</Foreign>
        )}
        .{" "}
        {gone === undefined ? (
          <span class="meta">Not released{waits ? ": its step still waits for others" : ""}.</span>
        ) : (
          <Foreign>{`● Released by ${gone.by}, ${hereTimeWords(gone.at)}.`}</Foreign>
        )}
      </p>
      <details onToggle={({ currentTarget }) => setRead(read || currentTarget.open)}>
        <summary>{gone === undefined && state === "active" ? "Read it and release it" : "Read it"}</summary>
        {read ? <MessagePreview activation={activation.id} message={message.id} /> : null}
        {gone !== undefined || state !== "active" ? null : (
          <>
            <p>
              <button
                type="button"
                class="main"
                disabled={waits}
                aria-disabled={sending}
                onClick={() => act({ act: "release", message: message.id, note: "" })}
              >
                Release it to {to}
                {exercise ? " as an EXERCISE" : ""}
              </button>
            </p>
            <p class="meta">It goes out once, and cannot be called back.</p>
          </>
        )}
      </details>
      <Problem words={problem} />
    </li>
  );
}
