import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";

type Parameters = SQLInputValue[] | [Record<string, SQLInputValue>];

/** A prepared statement whose rows have a type. */
export interface Query<Row> {
  get(...parameters: Parameters): Row | undefined;
  all(...parameters: Parameters): Row[];
  /** How many rows it changed. */
  run(...parameters: Parameters): number;
}

/** Prepares a statement. Its rows are taken at their word: the schema, STRICT throughout, is what vouches for `Row`. */
export function query<Row extends object = Record<string, SQLOutputValue>>(db: DatabaseSync, sql: string): Query<Row> {
  const statement = db.prepare(sql);
  const bind = (parameters: Parameters) => parameters as SQLInputValue[];
  return {
    get: (...parameters) => statement.get(...bind(parameters)) as Row | undefined,
    all: (...parameters) => statement.all(...bind(parameters)) as Row[],
    run: (...parameters) => Number(statement.run(...bind(parameters)).changes),
  };
}
