import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

const USUAL_PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Nothing of these may reach for the network, and root has no sandbox. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the system's Chromium without a window. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), headless: true, args: ARGUMENTS });
}

function chromiumPath() {
  const named = process.env["CHROMIUM_PATH"];
  const path = [named, ...USUAL_PLACES].find((place) => place !== undefined && place !== "" && existsSync(place));
  if (path !== undefined) return path;
  throw new Error(
    "The browser tests need Chromium and found none: install it (Debian and Ubuntu: apt-get install chromium), or name one in CHROMIUM_PATH.",
  );
}
