import { Command, Option } from "commander";
import { MESSAGE_STATES, type MessageState, type QueuedMessage } from "../../model/message.ts";
import { dataOption, jsonOption, wholeNumber } from "../options.ts";
import { withBongsu } from "../session.ts";
import { type Column, plain, table } from "../table.ts";
import { type Terminal, write } from "../terminal.ts";

const columns: Column<QueuedMessage>[] = [
  { head: "MADE", cell: ({ at }) => at },
  { head: "CHANNEL", cell: ({ channel }) => channel },
  { head: "STATE", cell: ({ state }) => state },
  { head: "TRIES", align: "right", cell: ({ attempts }) => attempts },
  { head: "HELD UNTIL", cell: ({ notBefore, state }) => (state === "queued" ? (notBefore ?? "") : "") },
  { head: "TITLE", cell: ({ title, error }) => (error === null ? title : `${title}: ${error}`) },
];

interface Options {
  data: string;
  check?: true;
  test?: string;
  state?: MessageState;
  limit: number;
  json?: true;
}

/** `bongsu notify`: the ways out, and what went out. */
export function notifyCommand(terminal: Terminal): Command {
  return new Command("notify")
    .description("List messages queued, sent and failed; or check the channels of notify.yaml.")
    .option("--check", "try every channel without sending anything")
    .option("--test <channel>", "send one message, stamped as a test, to this channel")
    .addOption(new Option("--state <state>", "only these").choices(MESSAGE_STATES))
    .option("--limit <n>", "how many", wholeNumber(1, 1000), 30)
    .addOption(jsonOption())
    .addOption(dataOption())
    .addHelpText(
      "after",
      "\nExamples:\n  bongsu notify --check\n  bongsu notify --test desk-mail\n  bongsu notify --state failed",
    )
    .action(async (options: Options) => {
      if (options.check) return check(terminal, options);
      if (options.test !== undefined) return send(terminal, options, options.test);
      return list(terminal, options);
    });
}

async function check(terminal: Terminal, { data, json }: Options): Promise<void> {
  await withBongsu(data, async (bongsu) => {
    const [{ channels, faults }, found] = [await bongsu.channels(), await bongsu.checkChannels()];
    const messages = [...faults, ...found.map(({ message }) => message)];
    if (messages.length > 0) terminal.exitCode = 1;
    if (json) return write(terminal.stdout, `${JSON.stringify({ channels, faults, unreachable: found }, null, 2)}\n`);
    const good = channels.filter(({ name }) => !found.some(({ channel }) => channel === name));
    const lines = [...good.map(({ name, kind }) => `${name} (${kind}): reached.`), ...messages];
    if (lines.length === 0) lines.push("No channel is set up: write notify.yaml into the folder of the store.");
    return write(terminal.stdout, lines.map((line) => `${plain(line)}\n`).join(""));
  });
}

async function send(terminal: Terminal, { data }: Options, channel: string): Promise<void> {
  await withBongsu(data, (bongsu) => bongsu.testChannel(channel, "the command line"));
  await write(terminal.stdout, `A test message went out by ${plain(channel)}.\n`);
}

async function list(terminal: Terminal, { data, state, limit, json }: Options): Promise<void> {
  await withBongsu(data, async (bongsu) => {
    const rows = await bongsu.outbox({ limit, ...(state === undefined ? {} : { states: [state] }) });
    if (json) return write(terminal.stdout, `${JSON.stringify(rows, null, 2)}\n`);
    return write(terminal.stdout, rows.length === 0 ? "No message of this kind.\n" : table(columns, rows));
  });
}
