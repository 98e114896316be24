import type { Faults, Path } from "../../../warning/watch/define/fault.ts";
import type { WrittenSecret } from "./schema.ts";

/** Where secrets and templates are kept. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  /** The text of a file beside `notify.yaml`, or of one with a whole path; `null` where there is none. */
  readFile: (path: string) => string | null;
}

/** A secret from where it is kept; what is wrong is told in `faults`, never the secret itself. */
export function secretOf(
  written: WrittenSecret,
  { env, readFile }: Surroundings,
  path: Path,
  faults: Faults,
): string | null {
  if ("env" in written) {
    const value = env[written.env];
    if (value !== undefined && value !== "") return value;
    faults.add("secret", path, `the environment variable ${written.env} is not set: set it and start Bongsu again`);
    return null;
  }
  const text = readFile(written.file)?.trim() ?? "";
  if (text !== "") return text;
  faults.add("secret", path, `the file ${written.file} is not there or empty: write the secret into it`);
  return null;
}

const PREFIX = "whsec_";
const LEAST_BYTES = 24;
const MOST_BYTES = 64;

/** The key in a secret of Standard Webhooks: `whsec_` and base64 of 24 to 64 bytes. */
export function signingKey(secret: string, path: Path, faults: Faults): Uint8Array | null {
  const written = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : null;
  const key = written !== null && /^[A-Za-z0-9+/]+={0,2}$/.test(written) ? Buffer.from(written, "base64") : null;
  if (key !== null && key.length >= LEAST_BYTES && key.length <= MOST_BYTES) return key;
  const how = `"${PREFIX}" and ${LEAST_BYTES} to ${MOST_BYTES} bytes in base64, as "openssl rand -base64 32" makes them`;
  faults.add("secret", path, `its secret is not written as Standard Webhooks asks: it must be ${how}`);
  return null;
}
