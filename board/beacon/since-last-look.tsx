import { useEffect, useState } from "preact/hooks";
import type { Standing } from "../../src/model/standing.ts";
import { toAlert, toWatch } from "../address.ts";
import { replaying } from "../as-of.ts";
import {
  alertsSince,
  goneSince,
  keepLook,
  lastLook,
  markSeen,
  type Look,
  type Moved,
  movedSince,
} from "../last-look.ts";
import { Foreign } from "../parts/foreign.tsx";
import { status } from "../status.ts";
import { hereTimeWords } from "../words/days.ts";
import { movedWords } from "../words/moved.ts";
import { counted } from "../words/numbers.ts";

/** What is not as it was when this browser's reader last looked. */
export function SinceLastLook({ standings }: { standings: readonly Standing[] }) {
  const look = lastLook.value;
  const documents = status.value?.documents ?? 0;
  const moved = look === null ? [] : movedSince(look, standings);
  const alerts = look === null ? [] : alertsSince(look, standings);
  const gone = look === null ? [] : goneSince(look, standings);
  const same = moved.length + alerts.length + gone.length === 0;
  const past = replaying();
  const [first] = useState(look === null);
  useEffect(() => {
    if (past) return;
    if (look === null) markSeen(standings, documents, new Date());
    // Where nothing has changed there is nothing to miss: the next visit is compared with this one.
    else if (same) keepLook(standings, documents, new Date());
  }, [standings, documents, past, same]);
  if (past) return null;
  if (look === null || (first && same)) {
    return <p class="meta">This is the first look from this browser: what changes from now on is marked here.</p>;
  }
  const news = newsWords(look, documents);
  if (same) {
    return (
      <p class="meta">
        No watch has changed since you last looked, {hereTimeWords(look.at)}
        {news}.
      </p>
    );
  }
  return (
    <section class="since" aria-labelledby="since">
      <h2 id="since">
        Changed since you last looked, {hereTimeWords(look.at)}
        {news}
      </h2>
      <ul>
        {moved.map((each) => (
          <MovedWatch key={each.standing.id} moved={each} />
        ))}
        {alerts.map(({ alert, title }) =>
          alert === null ? null : (
            <li key={alert.id}>
              New alert:{" "}
              <a href={toAlert(alert.id)}>
                <Foreign>{title}</Foreign>
              </a>
            </li>
          ),
        )}
        {gone.map((id) => (
          <li key={id}>
            <Foreign>{id}</Foreign> is no longer watched.
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => markSeen(standings, documents, new Date())}>
        Mark all as seen
      </button>
    </section>
  );
}

function newsWords({ documents }: Look, now: number) {
  return now > documents ? `; ${counted(now - documents, "new document")} since` : "";
}

function MovedWatch({ moved }: { moved: Moved }) {
  return (
    <li>
      <a href={toWatch(moved.standing.id)}>
        <Foreign>{moved.standing.title}</Foreign>
      </a>{" "}
      {movedWords(moved)}.
    </li>
  );
}
