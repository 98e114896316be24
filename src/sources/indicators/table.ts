/** A cell as the file has it; JSON has numbers and `null` besides text. */
export type Cell = string | number | null;

/** One record of a file, with the cells in the order of the columns. */
export interface Row {
  /** Line of a CSV file, or number of a JSON record; counted from 1. */
  line: number;
  cells: Cell[];
  /** Why it cannot be read, in one sentence; `null` where it can. */
  fault: string | null;
}

/** A file of records, whatever its format was. */
export interface Table {
  columns: string[];
  rows: Row[];
  /** The sign between whole and fraction. */
  decimal: "." | ",";
}

/** A record that was not read. */
export interface Fault {
  line: number | null;
  /** One sentence. */
  reason: string;
}
