import type { SearchHit } from "../../src/model/query.ts";
import { asOf, go, params, to } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { ask, asOfDay } from "../api.ts";
import { Foreign } from "../parts/foreign.tsx";
import { Nothing, Shown } from "../parts/shown.tsx";
import { Title } from "../parts/title.tsx";
import { languageWords } from "../words/languages.ts";
import { timeWords } from "../words/days.ts";
import { counted, numberWords } from "../words/numbers.ts";

const PAGE = 20;

/** Which documents hold these words? */
export function Search() {
  const words = params.value.get("q") ?? "";
  return (
    <>
      <Title tab={words === "" ? "Search" : `Search: ${words}`}>Search</Title>
      <form
        role="search"
        class="search-form"
        onSubmit={(event) => {
          event.preventDefault();
          const asked = new FormData(event.currentTarget).get("q");
          go(to("/search", { q: typeof asked === "string" ? asked.trim() : null }));
        }}
      >
        <label for="words">Words</label>
        <input id="words" key={words} name="q" type="search" defaultValue={words} autocomplete="off" maxLength={500} />
        <button type="submit" class="main">
          Search
        </button>
      </form>
      {words === "" ? <Hint /> : <Hits key={words} words={words} />}
    </>
  );
}

function Hint() {
  return (
    <p class="meta">
      Every document is searched, coded or not, in any language. “Quoted words” must stand together; sanction* finds
      every ending.
    </p>
  );
}

function Hits({ words }: { words: string }) {
  const day = asOf.value;
  const offset = Math.max(0, Math.trunc(Number(params.value.get("offset"))) || 0);
  const answer = useAnswer(`search ${words} ${day} ${offset}`, (signal) =>
    ask.search({ q: words, limit: String(PAGE), offset: String(offset), ...asOfDay(day) }, signal),
  );
  return (
    <Shown answer={answer} what="the documents">
      {({ total, hits }) =>
        total === 0 ? (
          <Nothing>
            <p>
              No document {day === null ? "" : "known by this day "}holds these words. Try fewer of them, or sanction*
              for any ending.
            </p>
          </Nothing>
        ) : (
          <>
            <p class="meta">
              {counted(total, "document")}, best first; {numberWords(offset + 1)} to {numberWords(offset + hits.length)}{" "}
              shown
            </p>
            <ol class="hits" start={offset + 1}>
              {hits.map((hit) => (
                <Hit key={hit.id} hit={hit} />
              ))}
            </ol>
            <Pages words={words} offset={offset} total={total} />
          </>
        )
      }
    </Shown>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const marks = [
    hit.language === "en" ? null : languageWords(hit.language),
    hit.uncoded === null ? null : "not coded",
    hit.copyOf === null ? null : "a copy",
  ].filter((mark) => mark !== null);
  return (
    <li data-row>
      <h2>
        <a href={to(`/document/${hit.id}`)}>
          <Foreign lang={hit.language}>{hit.title ?? "Without a title"}</Foreign>
        </a>
      </h2>
      <p class="snippet">
        <Snippet hit={hit} />
      </p>
      <p class="meta">
        <Foreign>{hit.outlet ?? "outlet unknown"}</Foreign>,{" "}
        {hit.publishedAt === null ? "undated" : timeWords(hit.publishedAt)}
        {marks.map((mark) => (
          <span key={mark} class="chip">
            {mark}
          </span>
        ))}
      </p>
    </li>
  );
}

function Snippet({ hit: { snippet, matches, language } }: { hit: SearchHit }) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at || end > snippet.length) continue;
    pieces.push(snippet.slice(at, start), <mark key={start}>{snippet.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <bdi class="foreign" lang={language}>
      {pieces}
      {snippet.slice(at)}
    </bdi>
  );
}

function Pages({ words, offset, total }: { words: string; offset: number; total: number }) {
  const page = (at: number) => to("/search", { q: words, offset: at === 0 ? null : String(at) });
  return (
    <nav class="pages" aria-label="Pages of results">
      {offset === 0 ? null : <a href={page(Math.max(0, offset - PAGE))}>Better matches</a>}
      {offset + PAGE >= total ? null : <a href={page(offset + PAGE)}>More</a>}
    </nav>
  );
}
