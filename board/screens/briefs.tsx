import type { BriefFormat } from "../../src/model/brief.ts";
import { LEVEL_NAMES } from "../../src/model/level.ts";
import { asOf, here, params, toWatch } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay, tell } from "../api.ts";
import { useOrder } from "../order.ts";
import { Desk, NameField, OrderForm } from "../parts/desk.tsx";
import { ExerciseMark } from "../parts/exercise.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { dayWords, hereTimeWords } from "../words/days.ts";

type Brief = Awaited<ReturnType<typeof ask.briefs>>["briefs"][number];
const MOST = "60";
const FORMATS: readonly { format: BriefFormat; name: string }[] = [
  { format: "html", name: "Read" },
  { format: "pdf", name: "PDF" },
  { format: "md", name: "Markdown" },
];

/** What is to be read this morning, or put before somebody? */
export function Briefs() {
  const day = asOf.value;
  const watch = params.value.get("watch");
  const watches = useAnswer(`watches ${day}`, (signal) => ask.watches(asOfDay(day), signal));
  const known = watches.value?.watches ?? [];
  const query = { ...asOfDay(day), ...(watch === null ? {} : { watch }), limit: MOST };
  const answer = useAnswer(`briefs ${JSON.stringify(query)}`, (signal) => ask.briefs(query, signal));
  return (
    <>
      <Title tab="Briefs" />
      <p class="lead">
        What changed, what is open and what is to come, with numbered sources, to be read or handed on.
      </p>
      {watch === null ? null : (
        <p>
          Only of{" "}
          <a href={toWatch(watch)}>
            <Foreign>{known.find(({ id }) => id === watch)?.title ?? watch}</Foreign>
          </a>
          . <a href={here({ watch: null })}>All briefs</a>
        </p>
      )}
      <section aria-labelledby="make">
        <h2 id="make">Make one now</h2>
        <Desk>
          <MakeBrief key={watch ?? ""} watch={watch} watches={known} />
        </Desk>
      </section>
      <section aria-labelledby="made">
        <h2 id="made">Made before</h2>
        <Shown answer={answer} what="the briefs">
          {({ briefs }) => (briefs.length === 0 ? <Empty /> : <BriefList briefs={briefs} />)}
        </Shown>
      </section>
    </>
  );
}

interface MakeProps {
  watch: string | null;
  watches: readonly { id: string; title: string }[];
}

function MakeBrief({ watch, watches }: MakeProps) {
  const { give, problem, sending } = useOrder(tell.brief);
  return (
    <OrderForm
      send="Make the brief"
      sending={sending}
      problem={problem}
      onSend={(field) => void give({ watch: field("watch") === "" ? null : field("watch"), by: field("by") })}
    >
      <label>
        Of
        <select name="watch">
          <option value="">all watches (daily brief)</option>
          {watches.map(({ id, title }) => (
            <option key={id} value={id} selected={id === watch}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <NameField label="Your name" />
    </OrderForm>
  );
}

function BriefList({ briefs }: { briefs: readonly Brief[] }) {
  return (
    <ol class="briefs">
      {briefs.map(({ id, title, lead, made, madeAt, day, from, exercise, level }) => (
        <li key={id} data-row class={exercise ? "of-exercise" : undefined}>
          <h3>
            {exercise ? <ExerciseMark /> : null}{" "}
            <a href={fileOf(id, "html")} target="_blank">
              <Foreign>{title}</Foreign>
            </a>
            {level === null ? null : <span class="chip">{`${level} ${LEVEL_NAMES[level]}`}</span>}
          </h3>
          <p class="because">
            <Foreign>{lead}</Foreign>
          </p>
          <p class="leads">
            {FORMATS.map(({ format, name }) => (
              <a key={format} href={fileOf(id, format)} target="_blank">
                {name}
              </a>
            ))}
          </p>
          <p class="meta">
            Changes from {dayWords(from)} on, as known at the end of {dayWords(day)}. Made {made},{" "}
            {hereTimeWords(madeAt)}.
          </p>
        </li>
      ))}
    </ol>
  );
}

function fileOf(id: string, format: BriefFormat) {
  return `/api/briefs/file?${new URLSearchParams({ id, format })}`;
}

function Empty() {
  return (
    <Nothing>
      <p>
        No brief had been made by this day. Make the first above; they are also made each morning and when a level
        changes.
      </p>
    </Nothing>
  );
}
