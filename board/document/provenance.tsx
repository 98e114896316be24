import type { StoredDocument } from "../../src/model/filing.ts";
import { to } from "../address.ts";
import { Foreign, OutsideLink } from "../parts/foreign.tsx";
import { timeWords } from "../words/days.ts";
import { languageWords } from "../words/languages.ts";
import { counted, percentWords } from "../words/numbers.ts";

const DATE_SOURCES: Readonly<Record<string, string>> = {
  text: "read from its own text",
  meta: "as its page says",
  feed: "as its feed says",
  url: "read from its address",
  option: "as given when it was read in",
};

/** Where a document comes from, when it was known, what was done to it, and what repeats it. */
export function Provenance({ stored }: { stored: StoredDocument }) {
  return (
    <section class="provenance" aria-label="Where this comes from">
      <Times stored={stored} />
      <Removed stored={stored} />
      <Repaired stored={stored} />
      <Copies stored={stored} />
      <Sightings stored={stored} />
    </section>
  );
}

function Times({ stored: { record, knownAt, learntAt } }: { stored: StoredDocument }) {
  const { publishedAt, publishedAtFrom, updatedAt, url, authors, dateline, language, id } = record.document;
  const from = DATE_SOURCES[publishedAtFrom ?? ""];
  return (
    <>
      <h2>Origin and times</h2>
      <dl class="facts">
        <dt>Published</dt>
        <dd>
          {publishedAt === null ? "undated; no day was guessed" : `${timeWords(publishedAt)}${from ? `, ${from}` : ""}`}
        </dd>
        {updatedAt === null ? null : (
          <>
            <dt>Updated</dt>
            <dd>{timeWords(updatedAt)}</dd>
          </>
        )}
        <dt>Known</dt>
        <dd>{timeWords(knownAt)}</dd>
        <dt>Learnt</dt>
        <dd>{timeWords(learntAt)}</dd>
        {authors.length === 0 ? null : (
          <>
            <dt>By</dt>
            <dd>
              <Foreign>{authors.join(", ")}</Foreign>
            </dd>
          </>
        )}
        {dateline === null ? null : (
          <>
            <dt>Dateline</dt>
            <dd>
              <Foreign>{dateline}</Foreign>
            </dd>
          </>
        )}
        {url === null ? null : (
          <>
            <dt>Address</dt>
            <dd>
              <OutsideLink url={url} />
            </dd>
          </>
        )}
        <dt>Language</dt>
        <dd>{languageWords(language)}</dd>
        <dt>Id</dt>
        <dd>{id}</dd>
      </dl>
    </>
  );
}

function Removed({ stored: { record } }: { stored: StoredDocument }) {
  const { removed } = record.document;
  if (removed.length === 0) return null;
  return (
    <details>
      <summary>{counted(removed.length, "piece")} removed as no part of the report</summary>
      <ul>
        {removed.map(({ text, reason }, index) => (
          <li key={index}>
            <q>
              <Foreign>{text}</Foreign>
            </q>{" "}
            <span class="meta">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Repaired({ stored: { record } }: { stored: StoredDocument }) {
  const { repaired, text } = record.document;
  if (repaired.length === 0) return null;
  return (
    <details>
      <summary>{counted(repaired.length, "place")} repaired</summary>
      <ul>
        {repaired.map(({ at, what }) => (
          <li key={`${at} ${what}`}>
            <q>
              <Foreign>{`…${text.slice(Math.max(0, at - 30), at + 30)}…`}</Foreign>
            </q>{" "}
            <span class="meta">{what}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Copies({ stored: { copies, copyOf } }: { stored: StoredDocument }) {
  if (copies.length === 0 && copyOf === null) return null;
  return (
    <>
      <h2>Copies</h2>
      {copyOf === null ? null : (
        <p>
          This repeats <a href={to(`/document/${copyOf.id}`)}>an earlier report</a>, and counts with it as one source:{" "}
          {copyOf.because}.
        </p>
      )}
      {copies.length === 0 ? null : (
        <ul>
          {copies.map(({ id, title, outlet, similarity }) => (
            <li key={id}>
              <a href={to(`/document/${id}`)}>
                <Foreign>{title ?? "Without a title"}</Foreign>
              </a>{" "}
              <span class="meta">
                <Foreign>{outlet ?? "outlet unknown"}</Foreign>, {percentWords(similarity)} the same
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Sightings({ stored: { sightings } }: { stored: StoredDocument }) {
  return (
    <details>
      <summary>Seen in {counted(sightings.length, "place")}</summary>
      <ul>
        {sightings.map(({ path, outlet, url, learntAt }) => (
          <li key={`${path} ${learntAt}`}>
            <Foreign>{outlet ?? "outlet unknown"}</Foreign>:{" "}
            {url === null ? <Foreign>{path}</Foreign> : <OutsideLink url={url} />}{" "}
            <span class="meta">learnt {timeWords(learntAt)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
