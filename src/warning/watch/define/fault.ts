/** Where in a definition something stands: keys and positions from the top of the file. */
export type Path = readonly (string | number)[];

/** What is wrong with a definition, in one sentence that names the file, the watch and the line. */
export interface Fault {
  code: string;
  message: string;
}

/** Where faults are told: each under its place in the file. */
export interface Faults {
  add(code: string, path: Path, what: string): void;
  list: Fault[];
}

/** Opens a list of faults; `about` names what they are of, such as `watch "seoul-moscow"`. */
export function openFaults(file: string, about: string | null, lineOf: (path: Path) => number): Faults {
  const list: Fault[] = [];
  return {
    list,
    add(code, path, what) {
      const of = about === null ? "" : `, ${about}`;
      list.push({ code: `watch.${code}`, message: `${file}, line ${lineOf(path)}${of}: ${what}.` });
    },
  };
}
