import type { IndicatorSeries, IndicatorView } from "../../src/model/indicator.ts";
import { asOf, params, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { SeriesChart } from "../economy/series-chart.tsx";
import { SeriesList } from "../economy/series-list.tsx";
import { ValueTable } from "../economy/value-table.tsx";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { TableSwitch } from "../parts/table-switch.tsx";
import { Title } from "../parts/title.tsx";
import { named } from "../status.ts";
import { becauseWords, titleWords } from "../words/because.ts";
import { gapWords } from "../words/economy.ts";
import { counted, decimalWords, roughWords } from "../words/numbers.ts";

/** Gaps that are named one by one, the newest first. */
const MOST_GAPS = 5;

/** What do prices, trade and ships say beside the events? */
export function Indicators() {
  const id = params.value.get("id");
  return id === null || id === "" ? <All /> : <One key={id} id={id} />;
}

function All() {
  const answer = useAnswer("series", (signal) => ask.series(signal));
  return (
    <>
      <Title tab="Economic indicators" />
      <p class="lead">What do prices, trade and ships say beside the events, each against its own past?</p>
      <Shown answer={answer} what="the series">
        {({ series }) =>
          series.length === 0 ? (
            <NoSeries />
          ) : (
            <>
              <Suppliers series={series} />
              <SeriesList series={series} />
            </>
          )
        }
      </Shown>
    </>
  );
}

function NoSeries() {
  return (
    <Nothing>
      <p>No series is kept yet. Add some from a CSV or JSON file:</p>
      <p>
        <code>bin/bongsu ingest PATH</code>
      </p>
    </Nothing>
  );
}

/** What each state buys of what from whom, where that is known. */
function Suppliers({ series }: { series: readonly IndicatorSeries[] }) {
  const bought = series.filter(({ flow }) => flow === "import");
  const items = [...Map.groupBy(bought, ({ reporter, item }) => `${reporter} ${item}`).values()].flatMap(([first]) =>
    first === undefined || first.reporter === null || first.item === null
      ? []
      : [{ reporter: first.reporter, item: first.item }],
  );
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="suppliers">
      <h2 id="suppliers">Dependence on suppliers</h2>
      <ul class="plain">
        {items.map(({ reporter, item }) => (
          <li key={`${reporter} ${item}`} data-row>
            <a href={to("/dependence", { reporter, item })}>
              From whom {named(reporter)} buys <Foreign>{item}</Foreign>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function One({ id }: { id: string }) {
  const day = asOf.value;
  const answer = useAnswer(`series ${id} ${day}`, (signal) => ask.indicator({ ...asOfDay(day), id }, signal));
  return (
    <>
      {answer.value === null ? <Title tab="Economic indicator" /> : null}
      <Shown answer={answer} what="the series">
        {(view) => <Whole view={view} />}
      </Shown>
      <p class="onward">
        <a href={to("/indicators")}>All series</a>
      </p>
    </>
  );
}

function Whole({ view }: { view: IndicatorView }) {
  const { series, norm, stale, observations } = view;
  const revised = observations.filter(({ revisions }) => revisions > 0).length;
  const title = titleWords(series.title, named);
  return (
    <article>
      <Title tab={title}>
        <Foreign>{title}</Foreign>
      </Title>
      {stale === null ? null : (
        <p class="fault">
          <Foreign>{`Stale: ${becauseWords(stale, named)}`}</Foreign>
        </p>
      )}
      {norm === null ? (
        <p class="because">Its past is too short to say what is usual.</p>
      ) : (
        <>
          <p class="because">
            <strong>
              <Foreign>{becauseWords(norm.because, named)}</Foreign>
            </strong>
          </p>
          <p class="meta">
            {decimalWords(norm.bits)} bits from what was expected, {roughWords(norm.expected)}; from{" "}
            {counted(norm.pastValues, "value")} of its own past. The bar at the end is what is usual, nine in ten.
          </p>
        </>
      )}
      <SeriesChart view={view} />
      <p class="meta">
        The axis runs from the least to the most that is shown, not from zero.
        {revised === 0
          ? ""
          : ` Ringed: ${counted(revised, "value")} that ${revised === 1 ? "was" : "were"} revised later.`}
      </p>
      <Gaps gaps={view.gaps} />
      <Facts series={series} />
      <TableSwitch />
      <ValueTable view={view} />
    </article>
  );
}

function Gaps({ gaps }: Pick<IndicatorView, "gaps">) {
  if (gaps.length === 0) return null;
  const newest = gaps.toReversed().slice(0, MOST_GAPS).map(gapWords);
  const more = gaps.length - newest.length;
  return (
    <p class="meta">
      Nothing is known, and nothing is filled in, for {newest.join("; ")}
      {more > 0 ? `; and ${counted(more, "gap")} before` : ""}.
    </p>
  );
}

function Facts({ series: { source, id, reporter, partner, item, flow, frequency } }: { series: IndicatorSeries }) {
  return (
    <p class="meta">
      <Foreign>{`Series ${id}, one value a ${frequency}${source === null ? "" : `, from ${source}`}.`}</Foreign>{" "}
      {reporter === null || item === null || flow !== "import" ? null : (
        <>
          <a href={to("/dependence", { reporter, item })}>
            From whom {named(reporter)} buys <Foreign>{item}</Foreign>
          </a>
          .{" "}
        </>
      )}
      {reporter === null || partner === null || !/^[A-Z]{3}$/.test(partner) ? null : (
        <a href={to(`/pair/${reporter}/${partner}`)}>
          {named(reporter)} and {named(partner)}
        </a>
      )}
    </p>
  );
}
