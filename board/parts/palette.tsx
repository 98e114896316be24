import { useEffect, useRef, useState } from "preact/hooks";
import { go, to, toAlert, toWatch } from "../address.ts";
import { useAnswer } from "../answer.ts";
import { asOf } from "../address.ts";
import { ask, asOfDay } from "../api.ts";
import { paletteOpen } from "../keys.ts";
import { actors } from "../status.ts";
import { Foreign } from "./foreign.tsx";

interface Place {
  kind: string;
  name: string;
  at: string;
}

const SCREENS: readonly { name: string; path: string }[] = [
  { name: "Beacon line", path: "/" },
  { name: "Alerts", path: "/alerts" },
  { name: "Response", path: "/response" },
  { name: "Commitments", path: "/commitments" },
  { name: "Commitments: waiting for you", path: "/commitments?tab=waiting" },
  { name: "Commitments: record of words", path: "/commitments?tab=record" },
  { name: "Calendar", path: "/calendar" },
  { name: "Forecasts", path: "/forecasts" },
  { name: "Forecasts: voiced by others", path: "/forecasts?state=voiced" },
  { name: "Forecasts: how good we are", path: "/forecasts?state=skill" },
  { name: "Briefs", path: "/briefs" },
  { name: "Pair", path: "/pair" },
  { name: "One state beside others", path: "/tracks" },
  { name: "Economic indicators", path: "/indicators" },
  { name: "Dependence on suppliers", path: "/dependence" },
  { name: "Sources and method", path: "/sources" },
];
const MOST = 12;

/** Goes anywhere by a few letters of its name. */
export function Palette() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help palette" aria-label="Go anywhere" onClose={() => (paletteOpen.value = false)}>
      <Finder close={() => dialog.current?.close()} />
    </dialog>
  );
}

function Finder({ close }: { close: () => void }) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState(0);
  const day = asOf.value;
  const watches = useAnswer(`watches ${day}`, (signal) => ask.watches(asOfDay(day), signal));
  const places = placesFor(words, watches.value?.watches ?? []);
  const open = (place: Place | undefined) => {
    if (place === undefined) return;
    close();
    go(place.at);
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter") open(places[chosen]);
    if (by !== undefined) setChosen((chosen + by + places.length) % places.length);
    if (by !== undefined || event.key === "Enter") event.preventDefault();
  };
  return (
    <>
      <label>
        Go to a screen, a watch, an alert or a pair, or search
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="places"
          aria-activedescendant={`place-${chosen}`}
          autocomplete="off"
          spellcheck={false}
          value={words}
          onInput={({ currentTarget }) => {
            setWords(currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
      </label>
      <ul id="places" role="listbox" aria-label="Places">
        {places.map((place, index) => (
          <li
            key={place.at}
            id={`place-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => open(place)}
          >
            <Foreign>{place.name}</Foreign> <span class="meta">{place.kind}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Watched = { id: string; title: string; alert: { id: string } | null };

function placesFor(words: string, watches: readonly Watched[]): Place[] {
  const wanted = words.trim().toLowerCase();
  const all = [
    ...watches.map(({ id, title }) => ({ kind: "watch", name: title, at: toWatch(id) })),
    ...watches.flatMap(({ title, alert }) =>
      alert === null ? [] : [{ kind: "open alert", name: title, at: toAlert(alert.id) }],
    ),
    ...SCREENS.map(({ name, path }) => ({ kind: "screen", name, at: screenAt(path) })),
  ];
  const found = all.filter(({ name }, index) => {
    return name.toLowerCase().includes(wanted) && all.findIndex((other) => other.at === all[index]?.at) === index;
  });
  const search = { kind: "search the documents", name: words.trim(), at: to("/search", { q: words.trim() }) };
  return [...pairsFor(wanted), ...found].slice(0, MOST).concat(wanted === "" ? [] : [search]);
}

function screenAt(path: string) {
  const [pathname = "/", query = ""] = path.split("?");
  return to(pathname, Object.fromEntries(new URLSearchParams(query)));
}

/** Two names or codes, however they are parted, are a pair: `korea russia`, `KOR/RUS`. */
function pairsFor(wanted: string): Place[] {
  const [one = "", other = "", ...more] = wanted.split(/\s+and\s+|[\s/,–-]+/u).filter((part) => part !== "");
  if (one.length < 2 || other.length < 2 || more.length > 0) return [];
  const meant = (part: string) =>
    actors().filter(({ code, name }) => code.toLowerCase() === part || name.toLowerCase().includes(part));
  return meant(one)
    .flatMap((a) => meant(other).map((b) => ({ a, b })))
    .filter(({ a, b }) => a.code !== b.code)
    .slice(0, 4)
    .map(({ a, b }) => ({ kind: "pair", name: `${a.name} and ${b.name}`, at: to(`/pair/${a.code}/${b.code}`) }));
}
