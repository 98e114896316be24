import { Command } from "commander";
import type { Bongsu } from "../../app/bongsu.ts";
import { fillWithDemo } from "../../app/demo.ts";
import type { Listening } from "../../http/listen.ts";
import { dataOption, wholeNumber } from "../options.ts";
import { createProgress } from "../progress.ts";
import { withBongsu } from "../session.ts";
import { plain } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

interface Options {
  data: string;
  port: number;
  host: string;
  demo?: true;
  expectReading?: number;
}

const TICK_MS = 60_000;
/** How long a message may wait for its first attempt. */
const RESPOND_MS = 5_000;

/** `bongsu serve`: the board and the API. */
export function serveCommand(terminal: Terminal): Command {
  return new Command("serve")
    .description("Serve the board and the API until Ctrl-C.")
    .option("--port <n>", "port to listen on; 0 takes a free one", wholeNumber(0, 65_535), 8130)
    .option("--host <host>", "address to listen on", "127.0.0.1")
    .option("--demo", "fill an empty store from the bundled demo archive first")
    .option(
      "--expect-reading <minutes>",
      "raise an alert when nothing was read for three times so long",
      wholeNumber(1, 10_080),
    )
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu serve\n  bongsu serve --demo --port 9000 --data /srv/bongsu\n  bongsu serve --expect-reading 60     an ingest runs every hour",
    )
    .action(async (options: Options) => withBongsu(options.data, (bongsu) => serve(terminal, bongsu, options)));
}

async function serve(terminal: Terminal, bongsu: Bongsu, options: Options): Promise<void> {
  const [{ buildBoard }, { createServer }, { listen }] = await Promise.all([
    import("../../../board/build.ts"),
    import("../../http/server.ts"),
    import("../../http/listen.ts"),
  ]);
  const boardFolder = await buildBoard();
  const app = createServer(bongsu, { host: options.host, boardFolder });
  // Listening comes first: a port in use is told before any long work.
  const listening = await listen(app, { port: options.port, host: options.host });
  const stopped = untilStopped();
  let watch: Loop | null = null;
  let response: Loop | null = null;
  try {
    if (options.demo) await fill(terminal, bongsu);
    await write(terminal.stdout, welcome(listening, await bongsu.status()));
    // What every first screen asks costs most the first time: a large store reads its index for it.
    void Promise.all([bongsu.movers({}), bongsu.sources()]).catch(() => undefined);
    await tellFaults(terminal, bongsu);
    watch = keepTicking(terminal, bongsu, options.expectReading);
    response = keepResponding(terminal, bongsu);
    await stopped;
  } finally {
    await Promise.all([watch?.stop(), response?.stop()]);
    await listening.close();
  }
}

/** Settings that cannot be used, and servers that do not answer or refuse a password: told before anybody relies on them. */
async function tellFaults(terminal: Terminal, bongsu: Bongsu): Promise<void> {
  const [{ faults }, plans, unreachable] = await Promise.all([
    bongsu.channels(),
    bongsu.plans(),
    bongsu.checkChannels(),
  ]);
  const broken = plans.flatMap(({ error }) => error?.message ?? []);
  const sentences = new Set([...faults, ...broken, ...unreachable.map(({ message }) => message)]);
  for (const sentence of sentences) await write(terminal.stderr, `${plain(sentence)}\n`);
}

interface Loop {
  stop(): Promise<void>;
}

/** Minutes have passed: a new day may have begun, somebody may have to be called. */
function keepTicking(terminal: Terminal, bongsu: Bongsu, expectReading: number | undefined): Loop {
  return repeat(TICK_MS, "Keeping watch", terminal, () => bongsu.tick(expectReading));
}

/** Something may have been decided, by whichever process, or a message may be due. */
function keepResponding(terminal: Terminal, bongsu: Bongsu): Loop {
  const log = (sentence: string) => void terminal.stderr.write(`${plain(sentence)}\n`);
  return repeat(RESPOND_MS, "The response", terminal, () => bongsu.respond(log));
}

/** Does something again and again, each time so long after the time before has ended. */
function repeat(pauseMs: number, what: string, terminal: Terminal, act: () => Promise<void>): Loop {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout>;
  let last = Promise.resolve();
  const once = async () => {
    await act().catch((error: unknown) => {
      terminal.stderr.write(`${what} failed, and is tried again in ${pauseMs / 1000} seconds: ${String(error)}\n`);
    });
    if (!stopped) timer = setTimeout(() => (last = once()), pauseMs);
  };
  last = once();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}

async function fill(terminal: Terminal, bongsu: Bongsu): Promise<void> {
  const progress = createProgress(terminal, "demo documents", () => performance.now());
  let done = 0;
  for await (const outcome of fillWithDemo(bongsu, () => new Date())) {
    if ("error" in outcome) terminal.stderr.write(`${outcome.path}: ${outcome.error.message}\n`);
    done += 1;
    progress.update(done, null);
  }
  if (done > 0) progress.finish(done);
}

function welcome(
  { address }: Listening,
  { documents, demo, lastDay }: { documents: number; demo: boolean; lastDay: string | null },
): string {
  const next =
    documents === 0
      ? "The store is empty. Fill it with: bin/bongsu ingest PATH|URL"
      : `${documents} documents${demo ? ", the DEMO archive among them" : ""}, the newest known on ${lastDay}. Add your own with: bin/bongsu ingest PATH|URL`;
  return `Bongsu keeps watch at ${address}\nOpen the address in a browser; the API is described at ${address}/api\n${next}\nCtrl-C stops it.\n`;
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => resolve());
  });
}
