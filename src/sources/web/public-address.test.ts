import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each(["1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700::1111", "2001:4860:4860::8888"])("%s is public", (ip) => {
  expect(isPublicAddress(ip)).toBe(true);
});

test.each([
  ["loopback", "127.0.0.1"],
  ["loopback", "127.255.255.254"],
  ["private", "10.0.0.1"],
  ["private", "172.31.0.1"],
  ["private", "192.168.1.1"],
  ["link-local, where clouds keep their keys", "169.254.169.254"],
  ["shared (CGNAT)", "100.64.0.1"],
  ["unspecified", "0.0.0.0"],
  ["this network", "0.1.2.3"],
  ["multicast", "224.0.0.1"],
  ["reserved", "240.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["documentation", "203.0.113.1"],
  ["benchmarks", "198.18.0.1"],
  ["loopback", "::1"],
  ["unspecified", "::"],
  ["unique local", "fd00::1"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["site-local", "fec0::1"],
  ["multicast", "ff02::1"],
  ["IPv4-mapped loopback", "::ffff:127.0.0.1"],
  ["IPv4-mapped private", "::ffff:a00:1"],
  ["IPv4-compatible loopback", "::127.0.0.1"],
  ["NAT64 of loopback", "64:ff9b::7f00:1"],
  ["6to4 of loopback", "2002:7f00:1::"],
  ["Teredo", "2001:0:1::1"],
  ["documentation", "2001:db8::1"],
  ["no address", "localhost"],
])("%s %s is not", (_, ip) => {
  expect(isPublicAddress(ip)).toBe(false);
});
