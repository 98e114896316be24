import type { Appointment } from "../../model/appointment.ts";
import type { Designation } from "../../model/designation.ts";
import type { Event } from "../../model/event.ts";
import type { Statement } from "../../model/statement.ts";
import type { Act } from "../acts/act.ts";
import type { LeftOut } from "../acts/judge.ts";
import type { Discourse } from "../parties/discourse.ts";
import type { Reading } from "../reading.ts";
import type { Voices } from "../statements/voice.ts";

/** All that coding understood of a document, before tellings are merged and numbered. */
export interface Understood {
  reading: Reading;
  /** Who was spoken of, at the end of the text. */
  discourse: Discourse;
  voices: Voices;
  /** Each act that the sentences tell, with the event that it is or why it is none. */
  judged: { act: Act; as: Event | LeftOut }[];
  /** The events of acts, then those that statements are. */
  events: Event[];
  statements: Statement[];
  designations: Designation[];
  appointments: Appointment[];
}
