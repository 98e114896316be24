import type { Words } from "./templates.ts";

/** How what belongs to a drill is stamped. */
export const EXERCISE = {
  prefix: "EXERCISE: ",
  sentence: "EXERCISE: this is part of a drill; nothing in it is real.",
} as const;

/** Words with the stamp before and behind, where no template can leave it out. */
export function stamped({ title, text, html }: Words): Words {
  const { prefix, sentence } = EXERCISE;
  const framed =
    html === null ? null : `<p><strong>${sentence}</strong></p>\n${html}\n<p><strong>${sentence}</strong></p>`;
  return { title: `${prefix}${title}`, text: `${sentence}\n\n${text}\n\n${sentence}`, html: framed };
}
