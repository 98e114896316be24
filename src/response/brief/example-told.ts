import type { Told } from "../../model/stated.ts";

/** Where and when something was told; the words go with what tells it. */
export function told(documentId: string, more: Partial<Told> = {}): Told {
  return {
    documentId,
    title: `Report ${documentId}`,
    outlet: "First Example",
    url: `https://first.example/${documentId}`,
    publishedAt: "2024-04-02T09:00",
    day: "2024-04-02",
    knownDay: "2024-04-02",
    reports: 1,
    ...more,
  };
}
