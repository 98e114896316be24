/** The address of a page of the board that shows a thing; `null` without a board. Names may have several parts: `GROUP/DAY`. */
function pageLink(board: string | null, page: string, id: string): string | null {
  return board === null ? null : `${board}/${page}/${id.split("/").map(encodeURIComponent).join("/")}`;
}

export const alertLink = (board: string | null, id: string) => pageLink(board, "alert", id);
export const activationLink = (board: string | null, id: string) => pageLink(board, "activation", id);
export const commitmentLink = (board: string | null, id: string) => pageLink(board, "commitment", id);
export const briefLink = (board: string | null, id: string) => pageLink(board, "brief", id);
