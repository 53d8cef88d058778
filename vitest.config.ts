import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that leave nothing behind in a process: they share one, since loading the same modules again for each took
 * longer than most of their tests. One with a browser and one that takes `fetch` away while it runs stay apart.
 */
const SHARED = [
  "{core,adapters,apps/check,tools/knowledge}/**/*.test.ts",
  "apps/web/**/!(open-store).test.ts",
  "testkit/**/!(letter-pdf).test.ts",
];

/** Those files come together, at the end: a worker keeps its modules only from one to the next. */
class SharedLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isShared = ({ project }: TestSpecification) => project.config.isolate === false;
    return [...sorted.filter((file) => !isShared(file)), ...sorted.filter(isShared)];
  }
}

export default defineConfig({
  test: {
    exclude: ["**/node_modules/**", "apps/web/dist/**"],
    // Nothing is measured by these: they end what hangs, and no run may fail by them where the machine is merely busy.
    testTimeout: 60_000,
    // The first file that needs the pages builds them, and others wait for it.
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
    // Node keeps what it has compiled, by the content of each file: a program that a test starts is up in half the time.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL("node_modules/.cache/compiled/", import.meta.url)) },
    // A walk through pages waits for its browser more than it computes: two files at once on the smallest machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: SharedLast },
    projects: [
      {
        extends: true,
        test: { name: "apart", include: ["{core,adapters,apps,tools,testkit,bench}/**/*.test.ts"], exclude: SHARED },
      },
      { extends: true, test: { name: "shared", include: SHARED, isolate: false } },
    ],
  },
});
