import { LEVEL_NAMES } from "../../src/model/level.ts";
import type { Level } from "../../src/model/level.ts";

const FLAME = "M8 1c.6 4 5.5 6 5.5 11.2a5.5 5.5 0 0 1-11 0c0-2.6 1.2-4 2-6 1.2 1 1.7 2 2 3.4C7.6 7.2 8.2 4.2 8 1z";
const EMBER = "M4 20h8";
const PLACES = [0, 1, 2, 3, 4];
const STEP = 17;

/** A level as number, word, shape and colour together. */
export function LevelMark({ level }: { level: Level }) {
  return (
    <span class={`level level-${level}`}>
      <svg class="fires" viewBox={`0 0 ${STEP * PLACES.length} 22`} aria-hidden="true">
        {PLACES.map((place) => (
          <g key={place} transform={`translate(${place * STEP} 0)`}>
            {place < level ? <path class="lit" d={FLAME} /> : null}
            <path class="ember" d={EMBER} />
          </g>
        ))}
      </svg>
      <span class="level-word">
        {level} {LEVEL_NAMES[level]}
      </span>
    </span>
  );
}
