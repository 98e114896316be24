import { Block } from "./block.ts";
import type { Cluster } from "./cluster.ts";
import { compare, type Resemblance, scoreBetween } from "./compare.ts";
import { MERGE_SETTINGS, type MergeSettings } from "./settings.ts";
import type { Uttered } from "./uttered.ts";

/** Where a statement was put. */
export interface Placed {
  cluster: Cluster;
  /** To the wording that it resembles most; `null` for the first statement of a cluster. */
  resemblance: Resemblance | null;
}

/**
 * Brings statements together as they come: each joins the likeliest cluster of its side, where one is likely enough, and begins its own
 * otherwise. Where it goes depends on those before it only, so an earlier day has the same clusters with fewer statements.
 */
export class Merger {
  readonly clusters: Cluster[] = [];
  readonly #settings: MergeSettings;
  readonly #blocks = new Map<string, Block>();

  constructor(settings: MergeSettings = MERGE_SETTINGS) {
    this.#settings = settings;
  }

  /** @param utterance became known on the day of the one added before, or later */
  add(utterance: Uttered): Placed {
    const blocks = this.#blocksOf(utterance);
    const near = new Set(blocks.flatMap((block) => block.sharing(utterance.sentence, this.#settings)));
    const compared = [...near].map((cluster) => ({
      cluster,
      resemblance: nearest(utterance, cluster, this.#settings),
    }));
    const placed = likeliest(compared) ?? { cluster: this.#begin(utterance), resemblance: null };
    const { cluster, resemblance } = placed;
    if (resemblance !== null) join(utterance, cluster, resemblance);
    // Who says no on a condition of its own takes nothing back yet.
    const denied = compared.filter((each) => each.resemblance.verdict === "opposite" && utterance.conditional === null);
    for (const each of denied) each.cluster.opposites.push({ utterance, because: each.resemblance.because });
    for (const block of blocks) block.note(utterance.sentence, cluster);
    return placed;
  }

  #begin(utterance: Uttered): Cluster {
    const cluster: Cluster = {
      id: utterance.id,
      utterances: [utterance],
      worded: [utterance],
      joined: new Map(),
      opposites: [],
    };
    this.clusters.push(cluster);
    return cluster;
  }

  #blocksOf({ statement, family }: Uttered): Block[] {
    return statement.onBehalfOf.map((code) => {
      const name = `${family} ${code}`;
      const block = this.#blocks.get(name) ?? new Block();
      this.#blocks.set(name, block);
      return block;
    });
  }
}

interface Compared {
  cluster: Cluster;
  resemblance: Resemblance;
}

function join(utterance: Uttered, cluster: Cluster, { because }: Resemblance): void {
  const words = ({ statement: { content, condition } }: Uttered) => `${content.text} ${condition?.text ?? ""}`;
  if (!cluster.worded.some((other) => words(other) === words(utterance))) cluster.worded.push(utterance);
  cluster.utterances.push(utterance);
  cluster.joined.set(utterance.id, because);
}

/** How much a statement resembles a cluster: as much as the wording that it is most like, of the newest and the first, if it is somewhat like the first. */
function nearest(utterance: Uttered, { worded }: Cluster, settings: MergeSettings): Resemblance {
  const newest = worded.slice(Math.max(1, worded.length - settings.wordings));
  const [first = utterance, ...others] = [...worded.slice(0, 1), ...newest];
  const scored = (wording: Uttered) => ({ wording, score: scoreBetween(utterance, wording, settings) });
  const begun = scored(first);
  if (begun.score < settings.first) return compare(utterance, first, settings);
  const best = others.map(scored).reduce((top, each) => (each.score > top.score ? each : top), begun);
  return compare(utterance, best.wording, settings);
}

function likeliest(compared: readonly Compared[]): Compared | null {
  return compared
    .filter(({ resemblance }) => resemblance.verdict === "same")
    .reduce<Compared | null>(
      (best, each) => (best === null || each.resemblance.score > best.resemblance.score ? each : best),
      null,
    );
}
