import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));

/** Starts the command line as a process of its own, as a user would. */
export function startBongsu(args: readonly string[], stdin: "ignore" | "pipe" = "ignore"): ChildProcess {
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, ...args], {
    stdio: [stdin, "pipe", "pipe"],
  });
}

/** Runs a command to its end, with `input` on its standard input, and returns its output and exit status. */
export async function runBongsu(
  args: readonly string[],
  input?: string,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = startBongsu(args, input === undefined ? "ignore" : "pipe");
  child.stdin?.end(input);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [status] = (await once(child, "close")) as [number | null];
  return { status, stdout, stderr };
}

/** Starts `serve` on a free port and waits until it says its address. */
export async function startServer(
  dataDir: string,
  ...more: string[]
): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = startBongsu(["serve", "--port", "0", "--data", dataDir, ...more]);
  const address = await new Promise<string>((resolve, reject) => {
    let errors = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.once("close", () => reject(new Error(`serve ended: ${errors}`)));
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on("line", (line) => {
      const found = /http:\/\/\S+/.exec(line);
      if (found) resolve(found[0]);
    });
  });
  const stop = async () => {
    const closed = once(child, "close");
    child.kill("SIGINT");
    await closed;
  };
  return { address, stop };
}
