import type { Faults, Path } from "../../../warning/watch/define/fault.ts";

/** Opens a list of faults of a file of notifications; `about` names what they are of, such as `channel "desk-mail"`. */
export function openFaults(
  file: string,
  about: string | null,
  lineOf: (path: Path) => number,
  list: Faults["list"] = [],
): Faults {
  return {
    list,
    add(code, path, what) {
      const of = about === null ? "" : `, ${about}`;
      list.push({ code: `notify.${code}`, message: `${file}, line ${lineOf(path)}${of}: ${what}.` });
    },
  };
}
