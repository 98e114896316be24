// The board is tested in a real Chromium: the system's, or one from the distribution's packages where they may be installed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const candidates = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const found = () => candidates.some((path) => path && existsSync(path));

/** Installs Chromium through apt where there is none and this user may; otherwise the browser tests say what to do. */
export function installChromium() {
  if (found() || !existsSync("/usr/bin/apt-get")) return;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync("sudo", ["-n", "true"]).status !== 0) return;
  process.stderr.write("Installing Chromium for the browser tests (once) ...\n");
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", "chromium"],
  ]) {
    const command = root ? ["apt-get", ...args] : ["sudo", "-n", "apt-get", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    if (spawnSync(command[0], command.slice(1), { stdio: ["ignore", "ignore", 2], env }).status !== 0) return;
  }
}
