/**
 * Words from outside, kept from turning the text around them: bidirectional controls end with the element.
 * Rendered as text and nothing else.
 */
export function Foreign({ children, lang }: { children: string; lang?: string }) {
  return (
    <bdi class="foreign" lang={lang}>
      {children}
    </bdi>
  );
}

/** A link to an address that a document gave; no link at all unless the address is http or https. */
export function OutsideLink({ url }: { url: string }) {
  const safe = webAddress(url);
  if (safe === null) return <Foreign>{url}</Foreign>;
  return (
    <a href={safe} rel="noopener noreferrer nofollow" target="_blank">
      <Foreign>{url}</Foreign>
    </a>
  );
}

export function webAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed && (parsed.protocol === "http:" || parsed.protocol === "https:") ? parsed.href : null;
}
