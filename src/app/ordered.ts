/**
 * Maps a stream with up to `width` calls under way, and yields the results in the order of the inputs.
 * The source is read no further ahead than `width`, so memory stays bounded whatever the stream's length.
 */
export async function* ordered<T, R>(
  source: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const item of source) {
    const result = work(item);
    // A failure is met in its turn; until then it must not count as unhandled.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length >= width) yield (await underWay.shift()) as R;
  }
  for (const result of underWay) yield await result;
}

/** Gathers a stream into arrays of `size` items, the last one perhaps shorter. */
export async function* batches<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of source) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
