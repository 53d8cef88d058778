import type { FastifyRequest } from "fastify";
import type { ClinicParts } from "../clinic-parts.ts";
import { appendAudit } from "../store/audit.ts";

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Writes who read what. Fails when it cannot be written: then the answer must not go out. */
export async function auditRead(
  { store, clock }: Pick<ClinicParts, "store" | "clock">,
  { staff, trail, routeOptions, params }: FastifyRequest,
): Promise<void> {
  const { audit } = routeOptions.config;
  if (typeof audit !== "string" || staff === undefined) return;
  const patientId = routeOptions.url?.startsWith("/clinic/api/patients/:id") ? idOf(params) : undefined;
  await store.db.transaction((transaction) =>
    appendAudit(transaction, {
      at: clock.now(),
      staffId: staff.id,
      act: audit,
      ...(patientId !== undefined && { patientId }),
      ...trail,
    }),
  );
}

/** Writes that a signed-in person was refused something: which route and why, as codes. */
export async function auditRefusal(
  { store, clock }: Pick<ClinicParts, "store" | "clock">,
  { session, method, routeOptions: { url = "" } }: FastifyRequest,
  why: string,
): Promise<void> {
  if (session === undefined) return;
  const entry = {
    at: clock.now(),
    staffId: session.person.id,
    act: "refused" as const,
    detail: { why, method, route: url },
  };
  await store.db.transaction((transaction) => appendAudit(transaction, entry));
}

function idOf(params: unknown): string | undefined {
  const id = typeof params === "object" && params !== null && "id" in params ? params.id : undefined;
  return typeof id === "string" && ID.test(id) ? id : undefined;
}
