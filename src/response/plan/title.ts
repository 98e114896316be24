/** A name as a title: `call-companies` is `Call companies`. */
export function titleOf(id: string): string {
  const words = id.replaceAll("-", " ");
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
