/** Name and version of the method, kept with each of its results. */
export const NEXT_EVENT_METHOD = "next-event evidence 1";
