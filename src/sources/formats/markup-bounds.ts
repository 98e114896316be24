import { Failure } from "../../model/failure.ts";
import type { Limits } from "../limits.ts";

export type MarkupLimits = Pick<Limits, "markupDepth" | "attributes">;

/** Counts along while markup is walked over. Throws `source.too-deep` and `source.too-many`. */
export class MarkupBounds {
  readonly #limits: MarkupLimits;
  #depth = 0;
  #attributes = 0;

  constructor(limits: MarkupLimits) {
    this.#limits = limits;
  }

  open(): void {
    this.#depth += 1;
    this.#attributes = 0;
    if (this.#depth > this.#limits.markupDepth)
      throw new Failure(
        "source.too-deep",
        `Its elements are nested deeper than ${this.#limits.markupDepth}; no honest page is.`,
      );
  }

  attribute(): void {
    this.#attributes += 1;
    if (this.#attributes > this.#limits.attributes)
      throw new Failure(
        "source.too-many",
        `An element has more than ${this.#limits.attributes} attributes; no honest page has.`,
      );
  }

  close(): void {
    this.#depth -= 1;
  }
}
