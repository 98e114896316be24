import { Failure } from "../../model/failure.ts";

/** Longer ones serve no reader; also bounds the work of matching them against robots.txt. */
const LONGEST = 2048;

/** An address that may be asked at all, without its fragment. Throws `source.address`. */
export function webAddressOf(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href);
  if (url === null || url.href.length > LONGEST || (url.protocol !== "http:" && url.protocol !== "https:"))
    throw refused("is not an http or https address of at most 2,048 characters");
  if (url.username !== "" || url.password !== "") throw refused("carries a user name or password");
  if (!isWebPort(url.port)) throw refused(`uses port ${url.port}, which belongs to another service than the web`);
  url.hash = "";
  return url;
}

/** The ports below 1024 belong to mail and other services that a request must not be smuggled to. */
function isWebPort(port: string): boolean {
  return port === "" || port === "80" || port === "443" || Number(port) >= 1024;
}

function refused(reason: string): Failure {
  return new Failure("source.address", `It, or an address that it redirects to, ${reason}; name another address.`);
}
