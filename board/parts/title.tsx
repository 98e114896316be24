import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";

/** A screen's heading, and the same words on the browser's tab. */
export function Title({ tab, children }: { tab: string; children?: ComponentChildren }) {
  useEffect(() => {
    document.title = tab === "" ? "Bongsu" : `${tab} · Bongsu`;
  }, [tab]);
  return <h1>{children ?? tab}</h1>;
}
