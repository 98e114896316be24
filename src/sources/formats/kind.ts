/** What is read. `feed`: RSS or Atom. */
export type Kind = "text" | "markdown" | "html" | "json" | "jsonl" | "feed";

/** What a name or content type promises. `unknown`: something that is not read; `null`: it promises nothing. */
export type Hint = Kind | "unknown" | null;

const KIND_OF_EXTENSION: ReadonlyMap<string, Kind> = new Map([
  ["txt", "text"],
  ["md", "markdown"],
  ["html", "html"],
  ["htm", "html"],
  ["json", "json"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
  ["xml", "feed"],
  ["rss", "feed"],
  ["atom", "feed"],
]);

const KIND_OF_CONTENT_TYPE: readonly (readonly [RegExp, Kind])[] = [
  [/^text\/plain$/, "text"],
  [/^text\/(x-)?markdown$/, "markdown"],
  [/^(text\/html|application\/xhtml\+xml)$/, "html"],
  [/ndjson|jsonl|json-?lines|json-seq/, "jsonl"],
  [/[/+]json$/, "json"],
  [/[/+]xml$|rss|atom/, "feed"],
];

/** The kinds of file as a user reads them. */
export const READ_KINDS = `.${[...KIND_OF_EXTENSION.keys()].join(", .")}, and .gz of these`;

/** By the extension below a `.gz`. A name without any extension promises nothing. */
export function hintOfName(name: string): Hint {
  const extension = /[^/\\]\.(\w{1,10})$/.exec(name.replace(/\.gz$/i, ""))?.[1];
  return extension === undefined ? null : (KIND_OF_EXTENSION.get(extension.toLowerCase()) ?? "unknown");
}

/** By the HTTP content type, or by the name where that says no more than "bytes". */
export function hintOfContentType(contentType: string | null, name: string): Hint {
  const essence = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const kind = KIND_OF_CONTENT_TYPE.find(([pattern]) => pattern.test(essence))?.[1];
  if (kind !== undefined) return kind;
  const saysNothing = essence === "" || /octet-stream|gzip/.test(essence);
  if (!saysNothing) return "unknown";
  const hint = hintOfName(name);
  return hint === "unknown" ? null : hint;
}
