import { isoDay } from "../model/day.ts";
import type { RollupRow } from "../model/filing.ts";
import type { DirectedRelation, DualTrack, PartnerTrack, Surprise, TrackLine } from "../model/relation.ts";
import type { Store } from "../store/store.ts";
import { LEVEL_CRITERIA } from "./codebook.ts";
import { type Balance, comovements, driftOf } from "./drift.ts";
import { belongs, type Groups, GROUPS, type Side, sideOf } from "./groups.ts";
import { inWords, type Issues, ISSUES } from "./issues.ts";
import { judge } from "./level.ts";
import { unheard } from "./reach.ts";
import { relate, type Scene, scenery, type ViewQuery } from "./scene.ts";
import { strongestOf } from "./strongest.ts";
import { tell } from "./told.ts";
import { LONGEST_WINDOW, NORM_DAYS } from "./norm/tally.ts";
import { weekCounts } from "./weekly.ts";

/** What is asked of a page of dual tracks; groups and issues are the codebook's where absent. */
export interface DualTrackQuery extends ViewQuery {
  state: string;
  /** Codes, or names of groups. */
  others: readonly string[];
  /** The name of an issue, to which all lines are then restricted. */
  issue?: string;
  groups?: Groups;
  issues?: Issues;
}

/**
 * One state with several others on one page: levels, surprises and weekly series of both directions on one scale, the
 * share of the state's attention, and who moved together or apart.
 *
 * @throws Failure `relations.issue` for an issue that is not defined, `relations.empty` and `relations.day` as `pairView` does
 */
export async function dualTrack(store: Store, query: DualTrackQuery): Promise<DualTrack> {
  const { groups = GROUPS, issues = ISSUES } = query;
  const filter = query.issue === undefined ? {} : { issues: [query.issue] };
  const scene = await scenery(store, query);
  const state = sideOf(query.state, groups);
  const outgoing = await actsOf(store, state, scene);
  const partners = await Promise.all(
    query.others.map(async (name) => {
      const other = sideOf(name, groups);
      const acts = await Promise.all([
        tell(store, state, other, scene.read, { filter, issues }),
        tell(store, other, state, scene.read, { filter, issues }),
      ]);
      return partnerTrack(other, relate(acts, scene), attention(outgoing, other, scene), scene);
    }),
  );
  const weeks = partners.flatMap(({ lines }) => lines.flatMap((line) => line.weeks));
  return {
    state: query.state,
    asOf: scene.read.asOf,
    about: inWords(filter, issues),
    partners,
    scale: weeks.reduce((most, { cooperation, conflict }) => Math.max(most, cooperation, conflict), 0),
    comovements: comovements(query.state, partners.map(balanceOf)),
    because: `${summary(query.state, partners)}${unheard(scene.within)}`,
  };
}

/** All counted acts of a state over the norm and the longest window. */
async function actsOf(store: Store, { members }: Side, { within, read }: Scene): Promise<RollupRow[]> {
  const from = isoDay(within.asOf - LONGEST_WINDOW - NORM_DAYS + 1);
  const asked = members.map(({ code }) => store.rollup({ actor: code, from, to: read.asOf, asOf: read.asOf }));
  return (await Promise.all(asked)).flat();
}

function attention(outgoing: readonly RollupRow[], partner: Side, { within }: Scene): PartnerTrack["attention"] {
  const newest = isoDay(within.asOf - LONGEST_WINDOW + 1);
  const share = (rows: readonly RollupRow[]) =>
    rows.length === 0
      ? null
      : rows.filter(({ recipient, day }) => belongs(partner, recipient, day)).length / rows.length;
  return {
    now: share(outgoing.filter(({ day }) => day >= newest)),
    usual: share(outgoing.filter(({ day }) => day < newest)),
  };
}

function partnerTrack(
  { name, title }: Side,
  directions: [DirectedRelation, DirectedRelation],
  shares: PartnerTrack["attention"],
  { within }: Scene,
): PartnerTrack {
  const lines: [TrackLine, TrackLine] = [trackLine(directions[0], within.asOf), trackLine(directions[1], within.asOf)];
  const { drift, week } = driftOf(balanceOf({ partner: name, lines }));
  const since = week === null ? null : (lines[0].weeks[week]?.from ?? null);
  const strongest = strongestOf(lines.map((line) => line.strongest));
  const because = `${strongest?.because ?? ""}${told(lines[0].actor, title, shares)}`;
  return { partner: name, title, lines, attention: shares, drift, since, because };
}

function trackLine({ actor, recipient, series, norm, surprises }: DirectedRelation, asOf: number): TrackLine {
  const verdict = judge(surprises, LEVEL_CRITERIA);
  const strongest = strongestOf(surprises) as Surprise;
  return { actor, recipient, ...verdict, perDay: norm.perDay, strongest, weeks: weekCounts(series, asOf) };
}

function balanceOf({ partner, lines: [there, back] }: Pick<PartnerTrack, "partner" | "lines">): Balance {
  const weeks = there.weeks.map(({ cooperation, conflict }, n) => {
    const returned = back.weeks[n];
    return cooperation - conflict + (returned?.cooperation ?? 0) - (returned?.conflict ?? 0);
  });
  return { partner, weeks };
}

function told(state: string, partner: string, { now, usual }: PartnerTrack["attention"]): string {
  if (now === null) return ` ${state} did nothing that counts in the last ${LONGEST_WINDOW} days.`;
  const compared = usual === null ? "" : `, where ${percent(usual)} is usual`;
  return ` ${percent(now)} of what ${state} did in the last ${LONGEST_WINDOW} days was towards ${partner}${compared}.`;
}

function summary(state: string, partners: readonly PartnerTrack[]): string {
  const moved = (drift: "closer" | "colder") =>
    partners.filter((each) => each.drift === drift).map(({ title, since }) => `${title} since ${since}`);
  const [closer, colder] = [moved("closer"), moved("colder")];
  if (closer.length + colder.length === 0) return `${state} moved neither closer to any of them nor away.`;
  const parts = [
    closer.length === 0 ? [] : [`closer to ${closer.join(", ")}`],
    colder.length === 0 ? [] : [`colder to ${colder.join(", ")}`],
  ].flat();
  return `${state} is ${parts.join(" while ")}.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
