/** Why something was not taken. */
export function Problem({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p class="field-error" role="alert">
      {words}
    </p>
  );
}
