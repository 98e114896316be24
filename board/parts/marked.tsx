/** A word with the shape that stands for it. */
export function Marked({ of: { mark, name } }: { of: { mark: string; name: string } }) {
  return (
    <span class="marked">
      <span aria-hidden="true">{mark}</span> {name}
    </span>
  );
}
