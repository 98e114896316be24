/**
 * Maps a stream with up to `width` calls under way, and yields the results in the order of the inputs, each as soon as
 * its turn has come. The source is read no further ahead than `width`, so memory stays bounded whatever the stream's length.
 */
export async function* ordered<T, R>(
  source: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const items = source[Symbol.asyncIterator]();
  const underWay: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = items.next();
  try {
    while (next !== null || underWay.length > 0) {
      const reading: Promise<IteratorResult<T>> | null = underWay.length < width ? next : null;
      if (reading !== null && (await isFirst(reading, underWay[0]))) {
        const { done, value }: IteratorResult<T> = await reading;
        next = done ? null : items.next();
        if (!done) underWay.push(started(work(value)));
      } else yield (await underWay.shift()) as R;
    }
  } finally {
    // Not waited for: a source that waits for more input would hold up whoever has had enough.
    if (next !== null) void items.return?.();
  }
}

/** Gathers a stream into arrays of at most `size` items. None waits longer than `patience` milliseconds for the next. */
export async function* batches<T>(source: AsyncIterable<T>, size: number, patience: number): AsyncGenerator<T[]> {
  const items = source[Symbol.asyncIterator]();
  let batch: T[] = [];
  let next: Promise<IteratorResult<T>> | null = items.next();
  try {
    while (next !== null) {
      const reading: Promise<IteratorResult<T>> = next;
      if (batch.length > 0 && (batch.length === size || !(await isFirst(reading, after(patience))))) {
        yield batch;
        batch = [];
      }
      const { done, value }: IteratorResult<T> = await reading;
      next = done ? null : items.next();
      if (!done) batch.push(value);
    }
    if (batch.length > 0) yield batch;
  } finally {
    if (next !== null) void items.return?.();
  }
}

/** Whether a promise settles before another one; either may fail, which is met where it is awaited. */
function isFirst(one: Promise<unknown>, other: Promise<unknown> | undefined): Promise<boolean> {
  const settled = (promise: Promise<unknown>, isOne: boolean) =>
    promise.then(
      () => isOne,
      () => isOne,
    );
  return Promise.race(other === undefined ? [settled(one, true)] : [settled(one, true), settled(other, false)]);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** A failure is met in its turn; until then it must not count as unhandled. */
function started<R>(result: Promise<R>): Promise<R> {
  result.catch(() => undefined);
  return result;
}
