import { faultsIn } from "@afterscript/testkit/public/fhir-r4.ts";
import { expect, test } from "vitest";
import type { ItemShown } from "../store/schema.ts";
import { orderOf } from "./order-of.ts";

const codes = new Map([["alt", { code: "1742-6" }]]);

function orderWith(asked: readonly string[], more: { readonly note?: string; readonly until?: string } = {}) {
  const shown = {
    title: "Order ALT & <b>",
    topic: "infection",
    rests: {
      knowledge: "",
      findings: asked.map((test) => ({
        statement: `exampletinib.uk.follow-up-test.${test}.order-test`,
        state: "unknown",
        action: "order-test",
        title: "",
        gaps: [],
      })),
      facts: [],
    },
  } as unknown as ItemShown;
  return orderOf({
    id: "0d1c5a9e-7b36-4f39-8f0a-7d1f2c3b4a59",
    patientId: "4f9f6a0e-8a43-4a5c-9d2b-0a5f1b6c7d8e",
    drug: "baricitinib",
    shown,
    requester: "Test nurse",
    now: "2026-07-01T09:00:00.000Z",
    codes,
    ...more,
  });
}

test.each([
  { what: "one test", order: orderWith(["alt"]), code: { coding: [{ code: "1742-6" }] }, details: undefined },
  { what: "one without a code", order: orderWith(["ast"]), code: { text: "AST" }, details: undefined },
  {
    what: "several, wanted by a day",
    order: orderWith(["alt", "ast"], { until: "2026-07-15" }),
    code: { text: "Laboratory tests: ALT, AST" },
    details: 2,
  },
  {
    what: "what a note says",
    order: orderWith([], { note: "Chest <x-ray>" }),
    code: { text: "Chest <x-ray>" },
    details: undefined,
  },
])("an order of $what is a draft that a FHIR validator finds no fault in", ({ order, code, details }) => {
  expect(order).toMatchObject({ resourceType: "ServiceRequest", status: "draft", intent: "order", code });
  expect(order?.orderDetail?.length).toBe(details);
  expect(faultsIn(JSON.parse(JSON.stringify(order)))).toEqual([]);
});

test("a row that names no test, without a note, makes no order", () => expect(orderWith([])).toBeUndefined());
