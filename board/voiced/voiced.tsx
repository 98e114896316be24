import { asOf, go, here, params } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { ActorChoice, codeIn } from "../parts/actor-choice.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { counted } from "../words/numbers.ts";
import { Forecasters } from "./forecasters.tsx";
import { QuestionList } from "./question-list.tsx";

const STATES = ["open", "due", "resolved"] as const;
const MOST = "60";

/** What officials and experts predicted, question by question, and how good they were. */
export function Voiced() {
  return (
    <>
      <Filters />
      <section aria-labelledby="questions">
        <h2 id="questions">What others predict</h2>
        <Questions />
      </section>
      <section aria-labelledby="makers">
        <h2 id="makers">How good they were</h2>
        <p class="meta">
          The score is (chance − outcome)², with the middle of the range that the words stand for: 0 is best, 0.25 is
          what saying a half each time gives. A few scored forecasts prove little.
        </p>
        <Forecasters />
      </section>
    </>
  );
}

/** What the address asks for. */
function wanted() {
  const concerns = codeIn("concerns");
  const state = STATES.find((each) => each === params.value.get("of"));
  const speaker = (params.value.get("speaker") ?? "").slice(0, 200);
  return {
    ...(concerns === undefined ? {} : { concerns }),
    ...(state === undefined ? {} : { state }),
    ...(speaker === "" ? {} : { speaker }),
    ...(params.value.get("contradicting") === "yes" ? { contradicting: "yes" as const } : {}),
  };
}

function Filters() {
  const { state, speaker, contradicting } = wanted();
  const set = (name: string, value: string | null) => go(here({ [name]: value }), "replace");
  return (
    <form class="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <ActorChoice name="concerns" label="About" />
      <label>
        State
        <select value={state ?? ""} onChange={({ currentTarget }) => set("of", currentTarget.value)}>
          <option value="">any</option>
          {STATES.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={contradicting === "yes"}
          onChange={({ currentTarget }) => set("contradicting", currentTarget.checked ? "yes" : null)}
        />
        Only contradictions
      </label>
      {speaker === undefined ? null : (
        <p>
          Only <Foreign>{speaker}</Foreign>. <a href={here({ speaker: null })}>Everybody</a>
        </p>
      )}
    </form>
  );
}

function Questions() {
  const day = asOf.value;
  const query = { ...asOfDay(day), ...wanted(), limit: MOST };
  const answer = useAnswer(`questions ${JSON.stringify(query)}`, (signal) => ask.questions(query, signal));
  const asked = params.value.get("question");
  return (
    <Shown answer={answer} what="the voiced forecasts">
      {({ total, questions }) => {
        const one = questions.filter(({ id }) => id === asked);
        // Contradictions first: they are what nobody else shows.
        const shown =
          one.length > 0
            ? one
            : questions.toSorted((a, b) => Number(a.contradiction === null) - Number(b.contradiction === null));
        return shown.length === 0 ? (
          <Empty />
        ) : (
          <>
            <p class="meta">
              {one.length > 0 ? (
                <a href={here({ question: null })}>All questions</a>
              ) : (
                `${counted(total, "question")}, contradictions first.`
              )}
            </p>
            <QuestionList questions={shown} />
          </>
        );
      }}
    </Shown>
  );
}

function Empty() {
  const filtered = Object.keys(wanted()).length > 0;
  return (
    <Nothing>
      <p>
        {filtered ? (
          <>
            No voiced forecast is like that.{" "}
            <a href={here({ concerns: null, of: null, speaker: null, contradicting: null })}>Look at all</a>
          </>
        ) : (
          "Nobody had voiced a forecast by this day."
        )}
      </p>
    </Nothing>
  );
}
