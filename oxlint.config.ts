import { defineConfig } from "oxlint";
import { importRules } from "./lint/imports.ts";

export default defineConfig({
  plugins: ["typescript", "unicorn", "import", "promise", "vitest"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  ignorePatterns: ["node_modules/**", "board/dist/**"],
  rules: {
    "import/no-cycle": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "max-lines": ["error", { max: 400, skipBlankLines: true, skipComments: true }],
    "no-await-in-loop": "off",
    "unicorn/no-array-sort": "off",
    "unicorn/consistent-function-scoping": "off",
    // Messages go to worker threads here, never to another window.
    "unicorn/require-post-message-target-origin": "off",
    // Narrowing after a check that the compiler cannot follow; `any` stays forbidden.
    "typescript/no-unsafe-type-assertion": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
  },
  overrides: importRules,
});
