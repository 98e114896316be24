import { webAddress } from "../dates/address.ts";
import type { DateClaim, Draft } from "../draft.ts";
import type { Element, Page } from "./dom.ts";
import { linkedArticle } from "./linked-data.ts";

const TITLE = ["og:title", "twitter:title", "dc.title", "parsely-title"];
const OUTLET = ["og:site_name", "application-name", "dc.publisher"];
const AUTHOR = ["author", "article:author_name", "parsely-author", "dc.creator", "byl", "sailthru.author"];
const PUBLISHED = [
  "article:published_time",
  "article:published",
  "og:published_time",
  "og:article:published_time",
  "datepublished",
  "date_published",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dc.date.created",
  "dcterms.created",
  "dcterms.date",
  "dc.date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "article.created",
  "ptime",
  "date",
];
const UPDATED = [
  "article:modified_time",
  "article:modified",
  "og:updated_time",
  "datemodified",
  "lastmod",
  "last-modified",
  "dc.date.modified",
  "dcterms.modified",
  "article.updated",
];

export type Metadata = Omit<Draft, "lines">;

/** What a page's head says: JSON-LD first, then meta tags, then `<time>`. Nothing of it is trusted beyond being text. */
export function readMetadata(page: Page, address: string | null): Metadata {
  const tags = metaTags(page);
  const first = (names: readonly string[]) =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined) ?? null;
  const linked = linkedArticle(page);
  const outlet = linked?.outlet ?? first(OUTLET);
  const author = first(AUTHOR);
  const title = linked?.title ?? first(TITLE) ?? textOf(page.querySelector("title"));
  const dates: DateClaim[] = [
    { from: "meta", published: linked?.published ?? null, updated: linked?.updated ?? null },
    { from: "meta", published: first(PUBLISHED), updated: first(UPDATED) },
    { from: "meta", published: timeElement(page), updated: null },
  ];
  return {
    title: title === null ? null : withoutOutlet(title, [outlet, first(OUTLET)]),
    outlet,
    authors: linked && linked.authors.length > 0 ? linked.authors : author === null ? [] : [author],
    url:
      webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute("href"), address) ??
      webAddress(tags.get("og:url"), address),
    language: linked?.language ?? page.documentElement?.getAttribute("lang") ?? null,
    dates,
  };
}

function metaTags(page: Element): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of page.querySelectorAll("meta")) {
    const name = tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop");
    const value = tag.getAttribute("content")?.trim().slice(0, 500);
    if (name && value && !tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), value);
  }
  return tags;
}

/** The `<time>` that is marked as the publication's, or the only day that the page's own time elements name. */
function timeElement(page: Page): string | null {
  const marked = page.querySelector('time[itemprop="datePublished"], time[pubdate], time.published, time.entry-date');
  if (marked) return marked.getAttribute("datetime") ?? textOf(marked);
  const scope = page.querySelector("article header") ?? page.querySelector("article") ?? page;
  const days = new Set<string>();
  for (const time of scope.querySelectorAll("time[datetime]"))
    days.add(time.getAttribute("datetime")?.slice(0, 10) ?? "");
  const [only] = days;
  return days.size === 1 && only !== undefined
    ? (scope.querySelector("time[datetime]")?.getAttribute("datetime") ?? null)
    : null;
}

/** `Headline - The Strait Herald` without the outlet's name. */
function withoutOutlet(title: string, outlets: readonly (string | null)[]): string {
  const parts = title.split(/\s+[|–—-]\s+/u);
  const last = parts.at(-1)?.toLowerCase();
  const named = parts.length > 1 && outlets.some((outlet) => outlet !== null && outlet.toLowerCase() === last);
  return named ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/\s+[|–—-]\s+$/u, "") : title;
}

function textOf(element: Element | null): string | null {
  const text = element?.textContent?.replace(/\s+/g, " ").trim().slice(0, 500);
  return text ? text : null;
}
