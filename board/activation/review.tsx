import { Fragment } from "preact";
import type { Activation, AfterActionReview } from "../../src/model/activation.ts";
import { today } from "../as-of.ts";
import { Desk, foldAway, OrderForm } from "../parts/desk.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { dayWords, hereTimeWords } from "../words/days.ts";
import { figureRows } from "../words/response.ts";
import { useAct } from "./act.ts";

/** What was learnt, once it is over: figures that are worked out, words that people give. */
export function Review({ activation }: { activation: Activation }) {
  const { review, state } = activation;
  if (state === "active") return null;
  return (
    <section aria-labelledby="review">
      <h2 id="review">After-action review</h2>
      {review === null ? (
        <p class="meta">None has been written. Lead time, times taken and lateness are worked out when it is.</p>
      ) : (
        <Written review={review} />
      )}
      <Desk quiet>
        <details>
          <summary>{review === null ? "Write the review" : "Write another review"}</summary>
          <ReviewForm activation={activation} />
        </details>
      </Desk>
    </section>
  );
}

function Written({ review: { by, at, happened, wentWell, toImprove, figures } }: { review: AfterActionReview }) {
  return (
    <>
      <p>
        {happened === null ? "What was feared did not happen." : `What was feared happened on ${dayWords(happened)}.`}{" "}
        <span class="meta">
          By <Foreign>{by}</Foreign>, {hereTimeWords(at)}.
        </span>
      </p>
      <dl class="facts wide">
        {figureRows(figures).map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Words title="What went well" words={wentWell} />
      <Words title="What to do better" words={toImprove} />
    </>
  );
}

function Words({ title, words }: { title: string; words: string }) {
  if (words === "") return null;
  return (
    <>
      <h3 class="learnt">{title}</h3>
      <p class="said lines">
        <Foreign>{words}</Foreign>
      </p>
    </>
  );
}

function ReviewForm({ activation }: { activation: Activation }) {
  const { act, problem, sending } = useAct(activation);
  return (
    <OrderForm
      send="Write the review"
      sending={sending}
      problem={problem}
      onSend={(field, form) => {
        const happened = field("happened") === "" ? null : field("happened");
        const words = { wentWell: field("wentWell"), toImprove: field("toImprove") };
        act({ act: "review", note: "", happened, ...words }, () => foldAway(form));
      }}
    >
      <label>
        Day on which what was feared happened; empty where it did not
        <input type="date" name="happened" max={today()} />
      </label>
      <label>
        What went well
        <textarea name="wentWell" rows={4} maxLength={10_000} />
      </label>
      <label>
        What to do better
        <textarea name="toImprove" rows={4} maxLength={10_000} />
      </label>
    </OrderForm>
  );
}
