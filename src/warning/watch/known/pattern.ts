import type { Act } from "../../../model/act.ts";
import type { ActPattern, Watch } from "../../../model/watch.ts";
import { type Issues, matcher } from "../../../relations/issues.ts";

/**
 * Whether an act is one of those that a watch means by a pattern: it fits the pattern and, where the watch is about
 * issues, one of these.
 */
export function patternMatcher(
  pattern: ActPattern,
  watch: Pick<Watch, "issues" | "issuePatterns">,
): (act: Act) => boolean {
  const defined = Object.entries(watch.issuePatterns ?? {});
  const issues: Issues = new Map(defined.map(([id, patterns]) => [id, { id, title: id, patterns }]));
  const fits = matcher(pattern, issues);
  if (watch.issues.length === 0) return fits;
  const isAbout = matcher({ issues: watch.issues }, issues);
  return (act) => fits(act) && isAbout(act);
}
