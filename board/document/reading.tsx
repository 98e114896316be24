import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren, Ref } from "preact";
import type { CodedDocument } from "../../src/model/record.ts";
import { here, params } from "../address.ts";
import { counted, listWords } from "../words/numbers.ts";
import { Card } from "./cards.tsx";
import { findings, KINDS, triggers } from "./findings.ts";
import { PassageDecisions } from "./passage-decisions.tsx";
import { paragraphs } from "./passages.ts";
import type { Passage, Segment } from "./passages.ts";

/** The text with every coded passage marked; pointing at one, or tabbing to it, shows what was understood there. */
export function Reading({ record }: { record: CodedDocument }) {
  const { text, language, id } = record.document;
  const found = findings(record);
  const parts = paragraphs(text, found, triggers(record));
  const asked = askedFor(
    record,
    parts.flat().filter((piece) => typeof piece !== "string"),
  );
  const [active, setActive] = useState<Passage | null>(asked);
  const lit = useLit(asked);
  useEscape(() => setActive(null));
  return (
    <div class="reading">
      <div class="text" lang={language} dir="auto">
        {parts.map((pieces, index) => (
          <p key={index} dir="auto">
            {pieces.map((piece) =>
              typeof piece === "string" ? (
                piece
              ) : (
                <Marked
                  key={piece.start}
                  passage={piece}
                  active={active?.start === piece.start}
                  link={piece.start === asked?.start ? lit : undefined}
                  choose={() => setActive(piece)}
                />
              ),
            )}
          </p>
        ))}
      </div>
      <aside class={active ? "understood open" : "understood"} aria-label="What was understood" aria-live="polite">
        {active ? (
          <>
            <button type="button" class="quiet close" onClick={() => setActive(null)}>
              Close
            </button>
            <PassageDecisions id={id} passage={active} />
            {active.findings.map((finding) => (
              <Card key={finding.key} finding={finding} />
            ))}
            <p class="card">
              <a href={here({ read: String(active.start) })} onClick={() => setActive(null)} data-how-read>
                How this sentence was read
              </a>
            </p>
          </>
        ) : (
          <Overview record={record} marked={found.length} />
        )}
      </aside>
    </div>
  );
}

interface MarkedProps {
  passage: Passage;
  active: boolean;
  link: Ref<HTMLAnchorElement> | undefined;
  choose: () => void;
}

/** A passage is a link to itself, so that its words can be shared. */
function Marked({ passage: { start, end, segments }, active, link, choose }: MarkedProps) {
  return (
    <a
      class={active ? "passage active" : "passage"}
      ref={link ?? null}
      href={here({ at: `${start}-${end}`, event: null })}
      draggable={false}
      onFocus={choose}
      onPointerEnter={choose}
      data-row
    >
      {segments.map((segment, index) => (
        <mark key={index} class={segment.trigger ? "trigger" : undefined}>
          {underlined(segment)}
        </mark>
      ))}
    </a>
  );
}

/** One underline a kind, each around the ones above it. */
function underlined({ text, kinds }: Segment) {
  return kinds.reduce<ComponentChildren>(
    (inner, kind, lane) => <span class={`${kind} lane-${lane}`}>{inner}</span>,
    text,
  );
}

/** The passage that the address asks for, as `?at=START-END`, or by the event that it tells of, as `?event=ID`. */
function askedFor({ events }: CodedDocument, passages: readonly Passage[]) {
  const told = events.find(({ id }) => id === params.value.get("event"))?.evidence;
  const at = params.value.get("at") ?? (told === undefined ? "" : `${told.start}-${told.end}`);
  const [start, end] = at.split("-").map(Number);
  if (start === undefined || end === undefined) return null;
  return passages.find((passage) => passage.start < end && passage.end > start) ?? null;
}

/** Brings the passage asked for into sight once, when the document opens. */
function useLit(asked: Passage | null) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!asked) return undefined;
    // After the screen has been scrolled to its top, as every screen is.
    const frame = requestAnimationFrame(() => {
      link.current?.scrollIntoView({ block: "center" });
      link.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return link;
}

/** Wherever the focus is: what pointing brought up must be closable without pointing elsewhere (WCAG 1.4.13). */
function useEscape(close: () => void) {
  useEffect(() => {
    const follow = ({ key }: KeyboardEvent) => key === "Escape" && close();
    addEventListener("keydown", follow);
    return () => removeEventListener("keydown", follow);
  }, []);
}

function Overview({ record, marked }: { record: CodedDocument; marked: number }) {
  if (record.uncoded !== null) return <p class="meta">Not coded: {record.uncoded}</p>;
  if (marked === 0) return <p class="meta">Read and coded; nothing in it is an act or a statement between states.</p>;
  const counts = KINDS.map((kind) => ({ kind, count: record[`${kind}s`].length })).filter(({ count }) => count > 0);
  return (
    <>
      <p class="meta">
        Marked: {listWords(counts.map(({ kind, count }) => counted(count, kind)))}. Point at a marked passage, or tab to
        it, to see what was understood and why.
      </p>
      <ul class="key">
        {counts.map(({ kind }) => (
          <li key={kind}>
            <mark>
              <span class={kind}>{kind}</span>
            </mark>
          </li>
        ))}
      </ul>
    </>
  );
}
