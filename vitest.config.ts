import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{src,training,board,test,lint,scripts,bench}/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: "forks",
    execArgv: ["--disable-warning=ExperimentalWarning"],
  },
});
