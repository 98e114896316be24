/** What this browser keeps for its reader; told to nobody. A browser that keeps nothing is no failure. */
export const kept = {
  get(name: string): string {
    try {
      return localStorage.getItem(name) ?? "";
    } catch {
      return "";
    }
  },
  set(name: string, value: string) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // It then lasts as long as the page does.
    }
  },
  drop(name: string) {
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept.
    }
  },
};
