import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,adapters,apps,tools,testkit,bench}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "apps/web/dist/**"],
    testTimeout: 30_000,
    // Node keeps what it has compiled, by the content of each file: a program that a test starts is up in half the time.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/compiled/", import.meta.url)) },
    // A walk through pages waits for its browser more than it computes: two files at once on the smallest machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
