/** What libraries say of a failed connection, by code or in their own words, and what it means to whoever set the address. */
const MEANINGS: readonly [said: RegExp, meaning: string][] = [
  [/ENOTFOUND|EDNS/, "its name cannot be resolved"],
  [/EAI_AGAIN/, "its name cannot be resolved at present"],
  [/ECONNREFUSED/, "it refuses connections"],
  [/EHOSTUNREACH|ENETUNREACH/, "there is no way to it"],
  [/CERT_HAS_EXPIRED|certificate has expired/i, "its certificate has expired"],
  [/CERT_NOT_YET_VALID|not yet valid/i, "its certificate is not valid yet"],
  [/ALTNAME|does not match certificate/i, "its certificate is for another name"],
  [
    /SELF_SIGNED|self[- ]signed|UNABLE_TO_(VERIFY|GET)|unable to (verify|get)/i,
    'its certificate is not trusted: name the authority in "ca"',
  ],
  [/EPROTO|WRONG_VERSION_NUMBER|wrong version number|PACKET_LENGTH|packet length/i, "it does not speak TLS there"],
  [/ETIMEDOUT|TIMEOUT|timeout|Greeting never received/i, "it did not answer in time"],
  [/ECONNRESET|EPIPE|UND_ERR_SOCKET|closed/i, "it broke the connection off"],
];

/** Why a server could not be reached, as a clause. */
export function networkFault(error: unknown): string {
  const said = errorsWithin(error).flatMap(({ code, name, message }) =>
    [code, name, message].filter(Boolean).join(" "),
  );
  const meant = MEANINGS.find(([pattern]) => said.some((each) => pattern.test(each)));
  if (meant !== undefined) return meant[1];
  return `it could not be spoken to (${said[0]?.split("\n")[0]?.slice(0, 200) ?? String(error).slice(0, 200)})`;
}

/** An error, what it gathers and what caused it. */
function errorsWithin(error: unknown): (Error & { code?: string })[] {
  if (!(error instanceof Error)) return [];
  const gathered = error instanceof AggregateError ? error.errors.flatMap(errorsWithin) : [];
  return [error, ...gathered, ...errorsWithin(error.cause)];
}
