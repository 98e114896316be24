import type { Plan, PlanStep } from "../../src/model/plan.ts";
import { Foreign } from "../parts/foreign.tsx";
import { listWords } from "../words/numbers.ts";
import { withinWords } from "../words/response.ts";
import { MessageText } from "./message-text.tsx";

/** A plan as people read it: steps in their order, messages, and when it is over. */
export function PlanText({ plan }: { plan: Plan }) {
  const { steps, messages, standDown, standDownAt } = plan;
  return (
    <>
      <section aria-labelledby="steps">
        <h2 id="steps">Steps</h2>
        <ol class="steps">
          {steps.map((step, index) => (
            <li key={step.id} class="step">
              <p class="step-number" aria-hidden="true">
                {index + 1}
              </p>
              <div>
                <h3>
                  <Foreign>{step.title}</Foreign>
                </h3>
                <StepWords step={step} plan={plan} />
              </div>
            </li>
          ))}
        </ol>
      </section>
      {messages.length === 0 ? null : (
        <section aria-labelledby="messages">
          <h2 id="messages">Messages agreed beforehand</h2>
          <p class="meta">What stands in double braces is filled in when a message is released.</p>
          {messages.map((message) => (
            <details key={message.id}>
              <summary>
                <Foreign>{message.id}</Foreign>, to <Foreign>{listWords(message.to)}</Foreign>
              </summary>
              <MessageText message={message} />
            </details>
          ))}
        </section>
      )}
      <section aria-labelledby="over">
        <h2 id="over">When it is over</h2>
        <p>Standing down is proposed once the level is {standDownAt} or lower, and is decided when:</p>
        <ul class="plain">
          {standDown.map((criterion) => (
            <li key={criterion}>
              <Foreign>{criterion}</Foreign>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What a step asks of whom, by when, and after what. */
export function StepWords({ step, plan }: { step: PlanStep; plan: Plan }) {
  const { owner, within, after, text, options, messages } = step;
  const titleOf = (id: string) => `“${plan.steps.find((each) => each.id === id)?.title ?? id}”`;
  return (
    <>
      <p class="meta">
        <Foreign>{owner}</Foreign>, {withinWords(within)}
        {after.length === 0 ? "" : <Foreign>{`, after ${listWords(after.map(titleOf))}`}</Foreign>}.
      </p>
      {text === "" ? null : (
        <p class="step-text">
          <Foreign>{text}</Foreign>
        </p>
      )}
      {options.length === 0 ? null : (
        <p>
          To be decided: <Foreign>{options.map((option) => `“${option}”`).join(" or ")}</Foreign>
        </p>
      )}
      {messages.length === 0 ? null : (
        <p class="meta">
          Ready to send: <Foreign>{listWords(messages)}</Foreign>
        </p>
      )}
    </>
  );
}
