import { computed, signal } from "@preact/signals";

/** Where the page is: all that a shared address carries. */
const address = signal(new URL(location.href));

export const path = computed(() => address.value.pathname);
export const params = computed(() => address.value.searchParams);

/** The day whose end the page looks from, as the address has it; `null` for all that is known. */
export const asOf = computed(() => params.value.get("asOf"));

/** An address within the board; the as-of day is kept unless `changes` says otherwise (`null` drops a parameter). */
export function to(pathname: string, changes: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ asOf: asOf.value, ...changes })) {
    if (value !== null && value !== "") query.set(name, value);
  }
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}

/** The page of an alert, by its id `GROUP/DAY`. */
export function toAlert(id: string, changes: Readonly<Record<string, string | null>> = {}): string {
  return to(`/alert/${id.split("/").map(encodeURIComponent).join("/")}`, changes);
}

/** The page of a watch. */
export function toWatch(id: string): string {
  return to(`/watch/${encodeURIComponent(id)}`);
}

/** The page of one thing by its id, whatever stands in the id: `toOne("plan", "a/b")`. */
export function toOne(
  screen: "commitment" | "plan" | "activation" | "drill",
  id: string,
  changes: Readonly<Record<string, string | null>> = {},
): string {
  return to(`/${screen}/${encodeURIComponent(id)}`, changes);
}

/** The words of a document, lit. */
export function toWords(documentId: string, { start, end }: { start: number; end: number }): string {
  return to(`/document/${documentId}`, { at: `${start}-${end}` });
}

/** The present address with some parameters changed. */
export function here(changes: Readonly<Record<string, string | null>>): string {
  return to(path.value, { ...Object.fromEntries(params.value), ...changes });
}

/** Goes to an address without loading the page anew. */
export function go(target: string, how: "push" | "replace" = "push") {
  const before = path.value;
  if (how === "push") history.pushState(null, "", target);
  else history.replaceState(null, "", target);
  address.value = new URL(location.href);
  if (path.value === before) return;
  scrollTo(0, 0);
  // A new screen is read from its top, by eye and by screen reader alike.
  requestAnimationFrame(() => document.querySelector<HTMLElement>("main")?.focus());
}

/** Follows the browser's own back and forward, and plain clicks on links within the board. */
export function followLinks() {
  addEventListener("popstate", () => {
    address.value = new URL(location.href);
  });
  document.addEventListener("click", (click) => {
    const link = click.target instanceof Element ? click.target.closest("a") : null;
    if (!link || !isPlain(click) || !isScreen(link)) return;
    click.preventDefault();
    go(link.href);
  });
}

function isPlain(click: MouseEvent) {
  return (
    !click.defaultPrevented &&
    click.button === 0 &&
    !click.metaKey &&
    !click.ctrlKey &&
    !click.shiftKey &&
    !click.altKey
  );
}

function isScreen(link: HTMLAnchorElement) {
  const ours = link.origin === location.origin && !link.pathname.startsWith("/api");
  return ours && link.target === "" && !link.hasAttribute("download") && !link.getAttribute("href")?.startsWith("#");
}
