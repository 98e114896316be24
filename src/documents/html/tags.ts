/** Elements that begin and end a block of text. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr li main nav ol option p pre section summary table tbody tfoot thead title tr ul"
  ).split(" "),
);

/** Cells of a row, which is read as one line. */
export const CELLS = new Set(["td", "th"]);

/** Elements whose content is no text of the page. */
export const SILENT = new Set(
  "audio button canvas embed head iframe input math noembed noframes noscript object script select style svg template textarea video".split(
    " ",
  ),
);

/** Elements that hold what belongs to a picture. */
export const CAPTIONS = new Set(["figcaption", "caption"]);
export const HEADINGS = new Set(["h1"]);
