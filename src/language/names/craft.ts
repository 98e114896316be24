import type { Doc } from "../doc.ts";
import { Entities } from "./entities.ts";
import { MentionIndex } from "./mention-index.ts";
import { vesselAt } from "./vessels.ts";
import { WeaponFinder } from "./weapons.ts";

/** Ships by name, with the flag that stands before them or their navy, and weapons by name. */
export function craft(doc: Doc): string {
  const entities = new Entities(doc);
  const mentions = new MentionIndex(doc);
  const weapons = new WeaponFinder(doc, entities);
  let count = 0;
  for (let i = 0; i < doc.words.length; i++) {
    const found = vesselAt(doc, i, mentions, entities) ?? (mentions.at(i) ? null : weapons.at(i));
    if (!found) continue;
    mentions.add(found);
    i = found.end - 1;
    count++;
  }
  mentions.save();
  return `${count} ships and weapons by name`;
}
