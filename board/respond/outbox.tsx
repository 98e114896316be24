import { MESSAGE_STATES } from "../../src/model/message.ts";
import { go, here, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { ExerciseMark } from "../parts/exercise.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";
import { hereTimeWords } from "../words/days.ts";
import { counted } from "../words/numbers.ts";

type Sent = Awaited<ReturnType<typeof ask.outbox>>["messages"][number];
const MOST = "50";

/** Messages queued, sent and failed, newest first. */
export function Outbox() {
  const state = MESSAGE_STATES.find((each) => each === params.value.get("outbox"));
  const query = { limit: MOST, ...(state === undefined ? {} : { state }) };
  const answer = useAnswer(`outbox ${state}`, (signal) => ask.outbox(query, signal));
  return (
    <>
      <form class="filters" aria-label="Filter the outbox" onSubmit={(event) => event.preventDefault()}>
        <label>
          Messages
          <select
            value={state ?? ""}
            onChange={({ currentTarget }) => go(here({ outbox: currentTarget.value }), "replace")}
          >
            <option value="">all</option>
            {MESSAGE_STATES.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Shown answer={answer} what="the outbox">
        {({ messages }) =>
          messages.length === 0 ? (
            <p class="meta">No message{state === undefined ? " has been queued yet" : ` is ${state}`}.</p>
          ) : (
            <MessageTable messages={messages} />
          )
        }
      </Shown>
    </>
  );
}

function MessageTable({ messages }: { messages: readonly Sent[] }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Messages and what became of them">
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">Message</th>
            <th scope="col">Channel</th>
            <th scope="col">What became of it</th>
            <th scope="col">Made</th>
          </tr>
        </thead>
        <tbody>
          {messages.map(({ key, title, channel, at, exercise, ...sent }) => (
            <tr key={key} class={exercise ? "of-exercise" : undefined}>
              <th scope="row">
                {exercise ? <ExerciseMark /> : null} <Foreign>{title}</Foreign>
              </th>
              <td data-label="Channel: ">
                <Foreign>{channel}</Foreign>
              </td>
              <td data-label="What became of it: ">
                <Foreign>{becameWords(sent)}</Foreign>
              </td>
              <td data-label="Made: ">{hereTimeWords(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Fate = Pick<Sent, "state" | "attempts" | "nextAt" | "notBefore" | "error" | "sentAt">;

function becameWords({ state, attempts, nextAt, notBefore, error, sentAt }: Fate): string {
  const tries = counted(attempts, "attempt");
  const why = error === null ? "" : ` ${error}`;
  switch (state) {
    case "sent":
      return `Sent ${sentAt === null ? "" : hereTimeWords(sentAt)}${attempts > 1 ? `, after ${tries}` : ""}.`;
    case "failed":
      return `Given up after ${tries}.${why}`;
    case "sending":
      return `Being sent.${why}`;
    default:
      if (attempts > 0) return `Tried again ${hereTimeWords(nextAt)}, after ${tries}.${why}`;
      return notBefore === null ? "Waits to be sent." : `Held until ${hereTimeWords(notBefore)}: quiet hours.`;
  }
}
