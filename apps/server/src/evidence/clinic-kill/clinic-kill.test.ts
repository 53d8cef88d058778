import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasPostgres, startPostgres } from "../../testing/postgres.ts";
import { killTrial, type Trial } from "./kill-trial.ts";

const KILLS = 2;

function expectNothingLost({ kills }: Trial): void {
  expect(kills.map(({ faults }) => faults)).toEqual(Array.from({ length: KILLS + 1 }, () => []));
  const [last] = kills.slice(-1);
  expect(last).toMatchObject({ unanswered: 0 });
  expect(last?.messages).toBeGreaterThan(5);
  expect(last?.acts).toBeGreaterThan(0);
}

test("pglite, killed twice under load: nothing acknowledged is lost, nothing doubled, the chain whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "afterscript-kill-"));
  try {
    expectNothingLost(await killTrial({ folder }, { kills: KILLS, longest: 2_500 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);

test.skipIf(!hasPostgres)(
  "postgresql, killed twice under load: the same",
  async () => {
    const server = await startPostgres();
    try {
      expectNothingLost(
        await killTrial({ databaseUrl: await server.freshDatabase() }, { kills: KILLS, longest: 2_500 }),
      );
    } finally {
      await server.close();
    }
  },
  300_000,
);
