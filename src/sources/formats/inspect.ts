import type { Capture, Unreadable } from "../../model/capture.ts";
import { tooLarge } from "../bytes/read-all.ts";
import type { Limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";
import { refuseHostileMarkup } from "./markup.ts";

/** The last look at a capture, wherever it came from: nobody behind this room needs to fear its size or depth. */
export function inspect(capture: Capture, limits: Limits): Capture | Unreadable {
  try {
    if (capture.body.length + JSON.stringify(capture.fields).length > limits.articleBytes)
      throw tooLarge(limits.articleBytes);
    if (capture.format !== "text") refuseHostileMarkup(capture.body, limits);
    return capture;
  } catch (error) {
    return unreadable(capture.path, error);
  }
}
