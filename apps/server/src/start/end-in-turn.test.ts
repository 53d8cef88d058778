import { expect, test } from "vitest";
import { endInTurn } from "./end-in-turn.ts";

test.each([
  { failing: [], code: 0, told: [] },
  { failing: ["intake"], code: 1, told: ["intake did not end well (TypeError).\n"] },
  {
    failing: ["intake", "server", "store"],
    code: 1,
    told: ["intake", "server", "store"].map((what) => `${what} did not end well (TypeError).\n`),
  },
])("$failing cannot end: the others do in their order, and it is told without a value", async ({
  failing,
  code,
  told,
}) => {
  const ended: string[] = [];
  const said: string[] = [];
  const endings = ["intake", "server", "store"].map((what) => ({
    what,
    end: async () => {
      ended.push(what);
      if (failing.some((one) => one === what)) throw new TypeError("Invented, Ann");
    },
  }));
  expect(await endInTurn(endings, (line) => said.push(line))).toBe(code);
  expect([ended, said]).toEqual([["intake", "server", "store"], told]);
});
