import { ACTIONS, type Statement } from "@afterscript/engine";
import { describe, expect, test } from "vitest";
import { consideredBy, laterTellingOf, TELLINGS, tellingIfRead, tellingOf } from "./telling.ts";

const statement = (then: Statement["then"], more: object = {}): Statement => ({
  id: "exampletinib.us.infection.tuberculosis.do-not-start",
  drug: "exampletinib",
  region: "us",
  kind: "infection",
  topic: "tuberculosis",
  authority: "label",
  evidence: [],
  from: "2026-01-01",
  then,
  cite: [],
  ...more,
});

describe("what a statement tells", () => {
  test.each([
    [{ starting: "do-not-start", "on-treatment": "stop" }, "not-start", "stop"],
    [{ "on-treatment": "hold" }, "hold", undefined],
    [{ starting: "caution", "on-treatment": "caution" }, "care", undefined],
    [{ stopped: "counsel" }, "know", undefined],
    [{}, "silent", undefined],
  ] as const)("%o is %s, later %s", (then, first, later) => {
    expect([tellingOf(statement(then)), laterTellingOf(statement(then))]).toEqual([first, later]);
  });

  test("a cited silence says nothing, whatever its action", () => {
    expect(tellingOf(statement({ starting: "avoid" }, { notStated: true }))).toBe("silent");
  });

  test("what nobody has read in the document is told with less authority, and as soon", () => {
    const unread = { cite: [{ source: "us-exampletinib", section: "5", checked: "2026-11-23", seen: "no" }] };
    const hold = statement({ "on-treatment": "hold" }, unread);
    const bar = statement({ starting: "do-not-start", "on-treatment": "stop" }, unread);
    expect([tellingOf(hold), tellingIfRead(hold)]).toEqual(["call", "hold"]);
    expect([tellingOf(bar), tellingIfRead(bar), laterTellingOf(bar)]).toEqual(["care", "not-start", undefined]);
    expect(tellingIfRead(statement({ starting: "avoid" }))).toBeUndefined();
  });

  test("what is to be considered is told apart", () => {
    expect(consideredBy(statement({ starting: "caution" }, { considers: "stop" }))).toBe("stop");
    expect(consideredBy(statement({ starting: "caution" }))).toBeUndefined();
  });

  test.each(ACTIONS)("%s has its place on the page", (action) => {
    expect(TELLINGS).toContain(tellingOf(statement({ starting: action })));
  });
});
