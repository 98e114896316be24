import type {
  Commitment,
  CommitmentQuery,
  CommitmentRuling,
  LinkJudgement,
  LinkThresholds,
  OpenCondition,
} from "../../../model/commitment.ts";
import type { StoredEvent } from "../../../model/filing.ts";
import type { StoredStatement } from "../../../model/stated.ts";
import { match } from "../../link/match.ts";
import { learnThresholds } from "../../link/threshold.ts";
import { meantActs } from "../../meant/read.ts";
import type { Entry, Reader } from "../entry.ts";
import type { Cluster } from "../merge/cluster.ts";
import { commitmentOf } from "./commitment.ts";
import { DeskWords } from "./desk-words.ts";
import { EventIndex } from "./event-index.ts";
import { Heard } from "./heard.ts";
import { Joins } from "./joins.ts";
import { linksOf } from "./links.ts";
import { eventsNeeded, merged, type NeededEvents } from "./needed.ts";
import { isBetween, reportsOf } from "./open-conditions.ts";
import { tellsTheWord } from "./own-words.ts";
import { ruledStatus } from "./rulings.ts";
import type { Matcher } from "./search.ts";
import { Searches } from "./searches.ts";
import { select, type Selected } from "./select.ts";
import { Views } from "./views.ts";

/** How statements are read and events matched. */
export interface BookMethods {
  meantActs: Reader;
  match: Matcher;
  learnThresholds: (judgements: readonly Pick<LinkJudgement, "score" | "verdict">[]) => LinkThresholds;
}

const LAST_DAY = "9999-12-31";

const METHODS: BookMethods = { meantActs, match, learnThresholds };

/**
 * The book of commitments. It takes statements, events, judgements and rulings as they become known and answers as of any day, an ISO date: only
 * what was known by its end counts. The same content gives the same answers, in whatever pages it came.
 */
export class CommitmentBook {
  readonly #methods: BookMethods;
  readonly #heard: Heard;
  readonly #events = new EventIndex();
  readonly #judgements = new DeskWords<LinkJudgement>();
  readonly #rulings = new DeskWords<CommitmentRuling>();
  readonly #searches = new Searches();
  readonly #views = new Views();
  readonly #thresholds = new Map<string, LinkThresholds>();
  #reported: { cluster: Cluster; since: string }[] | null = null;

  constructor(methods: BookMethods = METHODS) {
    this.#methods = methods;
    this.#heard = new Heard(methods.meantActs);
  }

  /** Adds statements; says of each whether it entered the book, and why. */
  hear(statements: readonly StoredStatement[]): Entry[] {
    this.#reported = null;
    const before = this.#heard.generation;
    const entries = this.#heard.add(statements);
    if (this.#heard.generation > before) this.#views.clear();
    else this.#views.forget(new Set(statements.flatMap(({ statement }) => statement.onBehalfOf)));
    return entries;
  }

  /** Adds events, at least those of `needed`. */
  see(events: readonly StoredEvent[]): void {
    this.#reported = null;
    this.#views.forget(new Set(events.flatMap((event) => this.#events.add(event))));
  }

  /** Adds what analysts said of links. */
  judge(judgements: readonly LinkJudgement[]): void {
    this.#reported = null;
    this.#views.clear();
    this.#thresholds.clear();
    this.#judgements.add(judgements);
  }

  /** Adds what analysts said of commitments as a whole. */
  rule(rulings: readonly CommitmentRuling[]): void {
    this.#views.clear();
    this.#rulings.add(rulings);
  }

  /** Which events the book needs to tell what became of its commitments: each pair or actor once, from the earliest day. */
  needed(): NeededEvents[] {
    const all = this.#heard.clusters().map((cluster) => this.#searches.of([cluster], cluster.utterances));
    return merged(all.flatMap(({ sought, said }) => eventsNeeded(sought, said)));
  }

  /** Commitments as known on a day, newest wording first. */
  commitments({ asOf, ...query }: CommitmentQuery & { asOf: string }): Selected {
    return select(this.all(asOf), query);
  }

  /** All commitments as known on a day, in the order in which they became known. */
  all(asOf: string): Commitment[] {
    return this.#among(this.#heard.clusters(), asOf);
  }

  /** A commitment by the id of any of its wordings; `null` where it was not known on the day. */
  commitment(id: string, asOf: string): Commitment | null {
    const cluster = this.#heard.clusterOf(id);
    return cluster && this.#view(cluster, this.#joins(asOf), asOf);
  }

  /** Reports that the condition of a pending commitment between two codes came about: the first of each outlet. */
  openConditions(a: string, b: string, asOf: string): OpenCondition[] {
    const reported = this.#everReported().filter(({ since }) => since <= asOf);
    const clusters = reported.map(({ cluster }) => cluster);
    return this.#among(clusters, asOf)
      .filter((each) => isBetween(each, a, b))
      .flatMap(reportsOf);
  }

  /**
   * Commitments for whose condition anything was ever found, with the day on which the first of it was known: a back-test asks for every pair and
   * day, and the others need not be looked at. What an analyst judged may link what was not found.
   */
  #everReported(): { cluster: Cluster; since: string }[] {
    this.#reported ??= this.#heard.clusters().flatMap((cluster) => {
      const { utterances } = cluster;
      const judged = this.#judgements.of(utterances, LAST_DAY).map(({ at }) => at.slice(0, 10));
      const found = this.#searches
        .of([cluster], utterances)
        .search.look(this.#events, this.#methods.match)
        .flatMap(({ side, stored }) => (side === "condition" ? stored.knownDay : []));
      const [since] = [...judged, ...found].toSorted();
      return since === undefined ? [] : [{ cluster, since }];
    });
    return this.#reported;
  }

  /** From which score on a link stood by itself on a day. */
  thresholds(asOf: string): LinkThresholds {
    const kept = this.#thresholds.get(asOf) ?? this.#methods.learnThresholds(this.#judgements.by(asOf));
    this.#thresholds.set(asOf, kept);
    return kept;
  }

  #among(clusters: Iterable<Cluster>, asOf: string): Commitment[] {
    const joins = this.#joins(asOf);
    const firsts = new Set([...clusters].map((cluster) => joins.of(cluster)[0]));
    return [...firsts].flatMap((cluster) => this.#view(cluster, joins, asOf) ?? []);
  }

  #joins(asOf: string): Joins {
    return new Joins(this.#rulings.by(asOf), (id) => this.#heard.clusterOf(id));
  }

  #view(cluster: Cluster, joins: Joins, asOf: string): Commitment | null {
    const clusters = joins.of(cluster);
    return this.#views.get(clusters[0].id, asOf, () => this.#record(clusters, asOf));
  }

  #record(clusters: readonly [Cluster, ...Cluster[]], asOf: string): Commitment | null {
    const utterances = clusters
      .flatMap((cluster) => cluster.utterances)
      .filter(({ knownDay }) => knownDay <= asOf)
      .sort((a, b) => (a.knownDay < b.knownDay ? -1 : Number(a.knownDay > b.knownDay)));
    const [first] = utterances;
    if (first === undefined) return null;
    const { search, meaning } = this.#searches.of(clusters, utterances);
    const linked = linksOf({
      commitment: first.id,
      found: search
        .look(this.#events, this.#methods.match)
        .filter(({ stored }) => stored.knownDay <= asOf && !tellsTheWord(stored, utterances)),
      judgements: this.#judgements.of(utterances, asOf),
      thresholds: this.thresholds(asOf),
      events: this.#events,
    });
    const opposites = clusters.flatMap((cluster) => cluster.opposites.map(({ utterance }) => utterance));
    const ruled = ruledStatus(this.#rulings.of(utterances, asOf));
    return commitmentOf({ utterances, meaning, linked, opposites, ruled, asOf });
  }
}
