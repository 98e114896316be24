import { useAnswer } from "../answer.ts";
import { ask } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Shown } from "../parts/shown.tsx";

/** The ways in which messages go out, and what is wrong with them. */
export function Channels() {
  const answer = useAnswer("channels", (signal) => ask.channels(signal));
  return (
    <Shown answer={answer} what="the channels">
      {({ channels, faults }) => (
        <>
          {faults.map((fault) => (
            <p key={fault} class="fault">
              <Foreign>{fault}</Foreign>
            </p>
          ))}
          {channels.length === 0 ? (
            <p class="meta">
              No channel is set up, so no message leaves this machine: name one in <code>notify.yaml</code>.
            </p>
          ) : (
            <ul class="channels">
              {channels.map(({ name, kind, fault }) => (
                <li key={name}>
                  <p>
                    <strong>
                      <Foreign>{name}</Foreign>
                    </strong>{" "}
                    <span class="meta">{kind}</span>
                  </p>
                  <p class={fault === null ? undefined : "fault"}>
                    {fault === null ? "● Nothing is known to be wrong." : <Foreign>{fault}</Foreign>}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Shown>
  );
}
