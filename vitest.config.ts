import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,adapters,apps,tools,testkit,bench}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "apps/web/dist/**"],
    testTimeout: 30_000,
    // A walk through pages waits for its browser more than it computes: two files at once on the smallest machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
