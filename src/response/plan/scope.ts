/** The names that a plan may call, and who checks its templates. */
export interface Scope {
  /** Titles of the watches that may be named, by id. */
  watches: ReadonlyMap<string, string>;
  /** Channels that messages may go to; `null` where none are set up, and messages are given out by hand. */
  channels: ReadonlySet<string> | null;
  /** What is wrong with a template, in a sentence; `null` where nothing is. Absent, templates are not checked. */
  templateFault?: (template: string) => string | null;
}
