/** The UTF-16 form that a byte order mark tells, or `null`. */
export function utf16Form(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return null;
}

/** Turns UTF-16 into UTF-8 as it streams, so that lines, sniffing and decoding meet one encoding only. */
export async function* utf16ToUtf8(
  source: AsyncIterable<Uint8Array>,
  form: "utf-16le" | "utf-16be",
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(form);
  for await (const chunk of source) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
