import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchChromium } from "../test/chromium.ts";
import { startServer } from "../test/process.ts";

// `npm run screenshot`: the picture in the README, taken of the demo archive as it was known in April 2024.
const scratch = mkdtempSync(join(tmpdir(), "bongsu-screenshot-"));
const server = await startServer(scratch, "--demo");
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  await page.goto(`${server.address}/?asOf=2024-04-08`, { waitUntil: "networkidle" });
  await page.screenshot({ path: fileURLToPath(new URL("../docs/beacon.png", import.meta.url)) });
} finally {
  await browser.close();
  await server.stop();
  rmSync(scratch, { recursive: true, force: true });
}
