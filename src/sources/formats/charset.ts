import type { Kind } from "./kind.ts";

/** Where the HTML Standard looks for a charset; XML declares it in its first line. */
const PRESCAN = 4096;

/** The charset that a page or feed declares in itself, from its first characters; `null` where it declares none. */
export function declaredCharset(head: string, kind: Kind): string | null {
  const start = head.slice(0, PRESCAN);
  const xml = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ?? null;
  if (kind === "feed") return xml;
  return kind === "html" ? (/<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1] ?? xml) : null;
}
