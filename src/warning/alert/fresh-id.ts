/** `GROUP/DAY`; where an alert of that name has ended on the same day, the next is `GROUP/DAY.2`. */
export function freshId(group: string, past: readonly { id: string }[], day: string): string {
  const first = `${group}/${day}`;
  const same = past.filter(({ id }) => id === first || id.startsWith(`${first}.`)).length;
  return same === 0 ? first : `${first}.${same + 1}`;
}
