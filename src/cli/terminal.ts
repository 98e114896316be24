/** What a command needs of the process around it. */
export interface Terminal {
  stdin: NodeJS.ReadStream | AsyncIterable<Uint8Array>;
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  exitCode?: string | number | null | undefined;
}

/** Writes and waits where the reader is slow, so that output never piles up in memory. */
export async function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (stream.write(text)) return;
  await new Promise((resolve) => stream.once("drain", resolve));
}
