import type { OxlintOverride } from "oxlint";

/**
 * The house: which room may import which. A room not listed as allowed is forbidden; siblings do not know each other.
 * `docs/architecture.md` explains the rooms, `lint/imports.test.ts` proves that the rules bite.
 */
const rooms = {
  "src/model": [],
  "src/sources": ["src/model"],
  "src/documents": ["src/model"],
  "src/language": ["src/model"],
  "src/coding": ["src/model", "src/language"],
  "src/store": ["src/model"],
  "src/relations": ["src/model", "src/store"],
  "src/ledger": ["src/model", "src/store"],
  "src/warning": ["src/model", "src/store", "src/relations", "src/ledger"],
  "src/response": ["src/model", "src/store", "src/warning"],
  "src/app": [
    "src/model",
    "src/sources",
    "src/documents",
    "src/language",
    "src/coding",
    "src/store",
    "src/relations",
    "src/ledger",
    "src/warning",
    "src/response",
  ],
  "src/http": ["src/model", "src/app"],
  "src/cli": ["src/model", "src/app", "src/http", "board"],
  board: ["src/model", "src/http"],
  training: ["src/model", "src/language", "src/coding"],
} satisfies Record<string, string[]>;

const allowed = new Map<string, string[]>(Object.entries(rooms));

/** Lint overrides, one a room, derived from the table. */
export const importRules: OxlintOverride[] = [...allowed].map(([room, mayImport]) => ({
  files: [`${room}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [...allowed.keys()].filter(isForbidden(room, mayImport)).map(pattern(room)) },
    ],
  },
}));

function isForbidden(room: string, mayImport: string[]) {
  return (other: string) => other !== room && !mayImport.includes(other);
}

function pattern(room: string) {
  return (other: string) => ({
    regex: `^\\.{1,2}/(.*/)?${other.replace("src/", "")}/`,
    message: `${room} may not import ${other}: see lint/imports.ts`,
  });
}
