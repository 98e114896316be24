import { isoStamp, monthNumber } from "./calendar.ts";

const PATTERNS = [
  /[/_-](?<year>(?:19|20)\d{2})[/_-](?<month>\d{1,2}|\p{L}{3,9})[/_-](?<day>\d{1,2})(?=[/_.-]|$)/gu,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/gu,
];

/** The publication day that a web address spells out (`/2023/09/21/`, `/2023/sep/21/`, `/20230921...`), or `null`. */
export function dateInAddress(url: string | null): string | null {
  const path = url === null ? null : pathOf(url);
  if (path === null) return null;
  for (const pattern of PATTERNS) {
    for (const { groups = {} } of path.matchAll(pattern)) {
      const named = groups["month"] ?? "";
      const month = /^\d/.test(named) ? Number(named) : monthNumber(named);
      const value = isoStamp({
        year: Number(groups["year"]),
        month,
        day: Number(groups["day"]),
        hour: null,
        minute: null,
      });
      if (value !== null) return value;
    }
  }
  return null;
}

/** The URL if it is one of the web, else `null`; so that no `javascript:` link is carried on. */
export function webAddress(url: string | null | undefined, base: string | null = null): string | null {
  const parsed = url ? URL.parse(url, base ?? undefined) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}

/** Where a document is found: its page's canonical address if that is of the same site, else where it was fetched. */
export function documentAddress(fetched: string | null, canonical: string | null): string | null {
  const own = webAddress(canonical, fetched);
  if (fetched === null || own === null) return fetched ?? own;
  return URL.parse(own)?.host === URL.parse(fetched)?.host ? own : fetched;
}

function pathOf(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : parsed.pathname;
}
