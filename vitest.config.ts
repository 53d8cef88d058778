import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{core,adapters,apps,tools,testkit,bench}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "apps/web/dist/**"],
    testTimeout: 30_000,
  },
});
