import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "../clinic/store/audit.ts";
import { type RunningClinic, runClinic } from "./run-clinic.ts";

let clinic: RunningClinic;
beforeAll(async () => {
  clinic = await runClinic();
});
afterAll(() => clinic.close());

test("a clinic answers its demo people by their roles, and ends their sessions by its own clock", async () => {
  const nurse = await clinic.signIn("nurse");
  expect(nurse.me).toMatchObject({ role: "nurse", demo: true });
  expect((await nurse.ask("/clinic/api/me")).status).toBe(200);
  expect((await fetch(`${clinic.origin}/clinic/api/me`)).status).toBe(401);
  expect((await fetch(`${clinic.origin}/health`)).status).toBe(200);
  clinic.pass(31);
  expect((await nurse.ask("/clinic/api/me")).status).toBe(401);
  expect(await verifyAudit(clinic.store.db)).toMatchObject({ whole: true });
});
