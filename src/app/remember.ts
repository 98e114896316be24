/** How many answers a memory holds before the oldest goes. */
const CAPACITY = 64;

/** Keeps the answers of a costly question until the store's revision moves on. */
export function remember<A extends (string | number)[], R>(
  revision: () => Promise<number>,
  ask: (...question: A) => Promise<R>,
): (...question: A) => Promise<R> {
  const answers = new Map<string, Promise<R>>();
  let known = -1;
  return async (...question) => {
    const current = await revision();
    if (current !== known) answers.clear();
    known = current;
    const key = JSON.stringify(question);
    const answer = answers.get(key) ?? ask(...question);
    answers.set(key, answer);
    if (answers.size > CAPACITY) answers.delete(answers.keys().next().value as string);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
