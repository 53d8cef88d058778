import type { ActConflict } from "@afterscript/web/public/clinic.ts";
import { eq } from "drizzle-orm";
import type { FastifyReply } from "fastify";
import { sendProblem } from "../../http/problem.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { item } from "../store/schema.ts";
import { readInTrail } from "./read-in-trail.ts";

export function notFound(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 404,
    code: "NOT_THERE",
    title: "It is not there",
    detail: "Nothing of this kind has the id in the address.",
    mend: "Load the list again.",
  });
}

export function badRequest(reply: FastifyReply, detail: string): FastifyReply {
  return sendProblem(reply, {
    status: 400,
    code: "REQUEST",
    title: "The request could not be read",
    detail: `${detail} Nothing was stored.`,
    mend: "Correct it, then send it again.",
  });
}

/** Somebody did it first. */
export function taken(reply: FastifyReply): FastifyReply {
  return sendProblem(reply, {
    status: 409,
    code: "ALREADY_DONE",
    title: "Somebody has done this already",
    detail: "What they said is kept. Nothing of this request was stored.",
    mend: "Load the list again.",
  });
}

/** Why an item was not changed, with the item as it is: it is somebody else's, was dealt with, or shows something else. */
export async function sendConflict(
  reply: FastifyReply,
  parts: Pick<ClinicParts, "store" | "clock">,
  { itemId: id, staffId }: { readonly itemId: string; readonly staffId: string },
): Promise<FastifyReply> {
  const row = await readInTrail(parts, { itemId: id, staffId });
  const [kept] = await parts.store.db.select({ state: item.state }).from(item).where(eq(item.id, id));
  if (row === undefined || kept === undefined) return notFound(reply);
  const state = kept.state === "folded" ? "closed" : kept.state;
  const isOthers = row.claimedBy !== undefined && row.claimedBy.id !== staffId;
  const sort = state !== "open" ? "ITEM_NOT_OPEN" : isOthers ? "ITEM_CLAIMED" : "ITEM_CHANGED";
  const conflict: ActConflict = { ...WORDS[sort], type: "about:blank", status: 409, code: sort, state, row };
  return reply
    .code(409)
    .header("content-type", "application/problem+json; charset=utf-8")
    .header("cache-control", "no-store")
    .send(JSON.stringify(conflict));
}

const WORDS = {
  ITEM_NOT_OPEN: {
    title: "Somebody has dealt with this item",
    detail: "It is not open any more. Nothing was stored.",
    mend: "Go on with the next one.",
  },
  ITEM_CLAIMED: {
    title: "Somebody else has this item",
    detail: "Nothing was stored. A claim ends with an act, a release, or after fifteen minutes.",
    mend: "Go on with the next one, or speak to them.",
  },
  ITEM_CHANGED: {
    title: "This item has changed since it was read",
    detail: "Nothing was stored. What it shows is sent with this answer.",
    mend: "Read it again, then act.",
  },
} as const;
