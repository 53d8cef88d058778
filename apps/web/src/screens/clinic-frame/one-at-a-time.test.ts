import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("what is asked for while one is under way is not begun; afterwards the next one is", async () => {
  const run = oneAtATime();
  const begun: string[] = [];
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const first = run(() => {
    begun.push("first");
    return promise;
  });
  expect(
    await run(async () => {
      begun.push("second");
      return true;
    }),
  ).toBe(false);
  resolve(true);
  expect(await first).toBe(true);
  expect(await run(async () => true)).toBe(true);
  expect(begun).toEqual(["first"]);
});

test("one that throws does not keep the next one from beginning", async () => {
  const run = oneAtATime();
  await expect(run(() => Promise.reject(new Error("not foreseen")))).rejects.toThrow("not foreseen");
  expect(await run(async () => true)).toBe(true);
});
