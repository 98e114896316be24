import ipaddr from "ipaddr.js";

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an IP address belongs to the public internet. Refused are loopback, private, link-local, shared (CGNAT),
 * multicast, unspecified and reserved ranges, and the IPv6 forms that carry an IPv4 address within (mapped, NAT64,
 * 6to4, Teredo), since a gateway may lead them back inside. IANA special-purpose address registries.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const isGlobal = parsed.kind() === "ipv4" || parsed.match(GLOBAL_UNICAST);
  return isGlobal && parsed.range() === "unicast";
}
