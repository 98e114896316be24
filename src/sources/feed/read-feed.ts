import type { Capture, Unreadable } from "../../model/capture.ts";
import { Failure } from "../../model/failure.ts";
import type { Content } from "../formats/content.ts";
import { readText } from "../formats/text.ts";
import type { Limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";
import { feedHead, feedItem } from "./item.ts";
import { parseFeed } from "./parse-feed.ts";

/** The items of an RSS or Atom feed in their order; an item with only a headline has it as its text. */
export async function* readFeed(content: Content, limits: Limits): AsyncGenerator<Capture | Unreadable> {
  const { retrievedAt, origin } = content;
  const feed = parseFeed(await readText(content, limits.archiveBytes), limits);
  const head = feedHead(feed, content.url);
  for (const [index, values] of feed.items.entries()) {
    const path = `${content.path}#${index + 1}`;
    const item = feedItem(values, head);
    if (item === null) yield unreadable(path, new Failure("source.empty", "The item has neither text nor title."));
    else yield { path, retrievedAt, origin, ...item };
  }
  if (feed.truncated)
    throw new Failure(
      "source.truncated",
      `The feed ends too early; its ${feed.items.length} whole items were kept, fetch it again for the rest.`,
    );
}
