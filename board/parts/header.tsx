import { path, to } from "../address.ts";
import { lookFrom, lookingFrom, stepDay, today } from "../as-of.ts";
import { helpOpen } from "../keys.ts";
import { status } from "../status.ts";

interface Place {
  at: string;
  name: string;
  /** Screens that are reached from it. */
  also?: readonly string[];
}

/** By what they are asked for: now, what was said and is to come, who with whom, what can be read. */
const SCREENS: readonly (readonly Place[])[] = [
  [
    { at: "/", name: "Beacon", also: ["/watch"] },
    { at: "/alerts", name: "Alerts", also: ["/alert"] },
    { at: "/response", name: "Response", also: ["/plan", "/activation", "/drill"] },
  ],
  [
    { at: "/commitments", name: "Commitments", also: ["/commitment"] },
    { at: "/calendar", name: "Calendar" },
    { at: "/forecasts", name: "Forecasts" },
  ],
  [
    { at: "/pair", name: "Pair" },
    { at: "/tracks", name: "Side by side" },
    { at: "/indicators", name: "Economy", also: ["/dependence"] },
  ],
  [
    { at: "/search", name: "Search", also: ["/document"] },
    { at: "/briefs", name: "Briefs" },
    { at: "/sources", name: "Sources" },
  ],
];

export function Header() {
  return (
    <header class="top">
      <a class="brand" href={to("/")}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        Bongsu
      </a>
      {status.value?.demo ? <span class="demo">DEMO</span> : null}
      <nav aria-label="Screens">
        {SCREENS.map((group) => (
          <div key={group[0]?.at}>
            {group.map(({ at, name, also = [] }) => (
              <a key={at} href={to(at)} aria-current={isAt(at) ? "page" : also.some(isAt) ? "true" : undefined}>
                {name}
              </a>
            ))}
          </div>
        ))}
      </nav>
      <KnownAsOf />
      <button type="button" class="quiet keys" onClick={() => (helpOpen.value = true)}>
        <span>Keys</span> <kbd>?</kbd>
      </button>
    </header>
  );
}

function isAt(screen: string) {
  return screen === "/" ? path.value === "/" : path.value === screen || path.value.startsWith(`${screen}/`);
}

function KnownAsOf() {
  const newest = today();
  const day = lookingFrom();
  return (
    <div class="as-of" role="group" aria-label="Known as of">
      <label for="as-of">Known as of</label>
      <button type="button" aria-label="A day back" aria-keyshortcuts="[" onClick={() => stepDay(-1)}>
        ‹
      </button>
      <input
        id="as-of"
        type="date"
        value={day}
        max={newest}
        onChange={({ currentTarget }) => lookFrom(currentTarget.value === "" ? null : currentTarget.value)}
      />
      <button
        type="button"
        aria-label="A day forth"
        aria-keyshortcuts="]"
        disabled={day >= newest}
        onClick={() => stepDay(1)}
      >
        ›
      </button>
    </div>
  );
}
