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
  },
  overrides: importRules,
});
