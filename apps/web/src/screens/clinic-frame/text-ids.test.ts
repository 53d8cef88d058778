import { expect, test } from "vitest";
import { textIds } from "./text-ids.ts";

test("sent again, a text has its id; changed, or written again once it is kept, it has another", () => {
  let made = 0;
  const { idOf, forget } = textIds(() => {
    made += 1;
    return `${made}`;
  });
  expect(["Called", "Called", "Called, no answer", "Called, no answer"].map(idOf)).toEqual(["1", "1", "2", "2"]);
  forget();
  expect(idOf("Called, no answer")).toBe("3");
});
