import { named } from "../status.ts";
import { becauseWords, reasonOf } from "../words/because.ts";
import { Foreign } from "./foreign.tsx";

/** Why a level is what it is: each sign that it rests on by its title and its figures. */
export function Reason({ because }: { because: string }) {
  const reason = reasonOf(because, named);
  if (reason === null) {
    return (
      <p class="because">
        <Foreign>{becauseWords(because, named)}</Foreign>
      </p>
    );
  }
  const { lead, signs, rest } = reason;
  return (
    <div class="because">
      {lead === "" ? null : (
        <p>
          <Foreign>{`${lead}.`}</Foreign>
        </p>
      )}
      <ul class="reasons">
        {signs.map(({ title, detail }) => (
          <li key={title}>
            <strong>
              <Foreign>{title}</Foreign>
            </strong>
            : <Foreign>{detail}</Foreign>
          </li>
        ))}
      </ul>
      {rest === "" ? null : (
        <p class="meta">
          <Foreign>{rest}</Foreign>
        </p>
      )}
    </div>
  );
}
