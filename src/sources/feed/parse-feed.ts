import { Parser } from "htmlparser2";
import { Failure } from "../../model/failure.ts";
import { writeAll } from "../formats/markup.ts";
import { type FeedLimits, FeedWalk, type ParsedFeed } from "./walk.ts";

/**
 * Takes an RSS or Atom document apart in one pass, in time and memory proportional to its length.
 *
 * Lenient to ill-formed XML, but it loads no DTD and expands no entity that a document defines. Errors:
 * `source.entities`, `source.too-deep`, `source.too-many`, `source.format` for XML that is no feed.
 */
export function parseFeed(xml: string, limits: FeedLimits): ParsedFeed {
  refuseEntities(xml);
  const walk = new FeedWalk(limits);
  const parser = new Parser(walk, { xmlMode: true });
  writeAll(parser, xml);
  walk.startEnd();
  parser.end();
  if (walk.root === "")
    throw new Failure("source.format", "It is neither RSS nor Atom; save the articles as .html or .txt.");
  return walk;
}

/** Entities stand in the prolog; a definition that a later text only quotes harms nobody. */
function refuseEntities(xml: string): void {
  const prolog = xml.slice(0, xml.search(/<[a-z_]/i));
  if (/<!ENTITY/i.test(prolog))
    throw new Failure("source.entities", "Its XML defines entities of its own, as an entity bomb does; remove them.");
}
