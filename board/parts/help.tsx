import { useEffect, useRef } from "preact/hooks";
import { helpOpen, keysOff, shortcuts, turnKeys } from "../keys.ts";

const NATIVE = [
  { keys: "Ctrl K", does: "Go anywhere (⌘ K on a Mac)" },
  { keys: "Tab", does: "Next link, field or marked passage" },
  { keys: "Enter", does: "Open" },
  { keys: "Esc", does: "Close, or leave a field" },
];

/** All keys, in a dialog that the browser itself keeps the focus in. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = helpOpen.value;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => (helpOpen.value = false)}>
      <h2 id="help-title">Keys</h2>
      <dl>
        {[...shortcuts, ...NATIVE].map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={keysOff.value} onChange={(event) => turnKeys(event.currentTarget.checked)} />
        Turn single keys off
      </label>
      <button type="button" onClick={() => (helpOpen.value = false)}>
        Close
      </button>
    </dialog>
  );
}
