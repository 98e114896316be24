import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** Folder of the measuring data, which is not part of the project: `BONGSU_DATA`, else `../shared/data` beside the checkout. */
const folder = process.env["BONGSU_DATA"] ?? fileURLToPath(new URL("../../shared/data", import.meta.url));

/** The path of a file of the measuring data, or `null` where it is missing. */
export function dataFile(...parts: string[]): string | null {
  const path = join(folder, ...parts);
  return existsSync(path) ? path : null;
}
