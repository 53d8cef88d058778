import type { ActAnswer, ActRequest, Lane } from "@afterscript/web/public/clinic.ts";
import { DONE_WORDS } from "@afterscript/wording";
import { and, eq } from "drizzle-orm";
import type { ClinicParts } from "../clinic-parts.ts";
import type { Staff } from "../people/access.ts";
import { ACTORS } from "../people/access.ts";
import { appendAudit } from "../store/audit.ts";
import type { Database } from "../store/open-store.ts";
import { item, itemAction, letter, staff, task } from "../store/schema.ts";
import { backOn, dayMistake, doneMistake } from "./act-request.ts";
import { isFreeFor } from "./claim.ts";
import { draftMessage } from "./draft-message.ts";
import type { KeptItem } from "./merge-items.ts";
import { type LoincCodes, orderOf } from "./order-of.ts";

export type ActParts = Pick<ClinicParts, "store" | "checker" | "clock" | "region"> & { readonly codes: LoincCodes };

export type Act = { readonly itemId: string; readonly by: Staff; readonly request: ActRequest };

export type ActResult =
  | { readonly answer: ActAnswer }
  /** `id-used`: another act has this id. `not-yours`: not done, since the item is not as it was seen, or somebody has it. */
  | { readonly refused: "not-found" | "id-used" | "not-yours" }
  | { readonly refused: "mistake"; readonly detail: string };

/**
 * Does one thing about one item: the act, what it makes, the item's new state and the audit entry are stored together or
 * not at all. Sent again under its id it does nothing and gives the same answer.
 */
export async function act(parts: ActParts, given: Act): Promise<ActResult> {
  const { db } = parts.store;
  const earlier = await replay(db, given);
  if (earlier !== undefined) return earlier;
  const [seen] = await db.select().from(item).where(eq(item.id, given.itemId));
  if (seen === undefined) return { refused: "not-found" };
  const lane = seen.lane as Lane;
  const mistake =
    doneMistake(given.request, lane) ??
    dayMistake(given.request, lane, parts.clock.today()) ??
    (await colleagueMistake(db, given));
  if (mistake !== undefined) return { refused: "mistake", detail: mistake };
  const made = await makingOf(parts, given, seen);
  if (typeof made === "string") return { refused: "mistake", detail: made };
  const isDone = await db.transaction((transaction) => store(transaction, { parts, given, made }));
  if (isDone) return { answer: answerOf(given.itemId, given.request) };
  return (await replay(db, given)) ?? { refused: "not-yours" };
}

const STATE_AFTER = { "hand-over": "open", snooze: "snoozed" } as const satisfies Partial<
  Record<ActRequest["action"], KeptItem["state"]>
>;
const SORT_MADE = { "message-drafted": "letter", "test-ordered": "order", "will-monitor": "task" } as const;

/** The answer follows from the request alone: what an act makes has the act's own id. */
function answerOf(itemId: string, { id, action }: ActRequest): ActAnswer {
  const state = action === "hand-over" || action === "snooze" ? STATE_AFTER[action] : "handled";
  const isMaking = action === "message-drafted" || action === "test-ordered" || action === "will-monitor";
  return { item: { id: itemId, state }, ...(isMaking && { made: { sort: SORT_MADE[action], id } }) };
}

async function replay(db: Database, { itemId, by, request }: Act): Promise<ActResult | undefined> {
  const [earlier] = await db.select().from(itemAction).where(eq(itemAction.id, request.id));
  if (earlier === undefined) return undefined;
  const isSame =
    earlier.itemId === itemId &&
    earlier.by === by.id &&
    earlier.action === request.action &&
    earlier.signature === request.signature &&
    (earlier.done?.id ?? null) === (request.done ?? null) &&
    earlier.note === (request.note ?? null) &&
    earlier.until === (request.until ?? null) &&
    earlier.to === (request.to ?? null);
  return isSame ? { answer: answerOf(itemId, request) } : { refused: "id-used" };
}

async function colleagueMistake(db: Database, { request }: Act): Promise<string | undefined> {
  if (request.to === undefined) return undefined;
  const [person] = await db.select().from(staff).where(eq(staff.id, request.to));
  const mayAct = person !== undefined && !person.disabled && ACTORS.some((role) => role === person.role);
  return mayAct ? undefined : "Nobody who works on this list has this id.";
}

/** What the act makes. */
type Making = { readonly letter?: string; readonly order?: NonNullable<ReturnType<typeof orderOf>> };

/** Or why it can make nothing. */
async function makingOf(parts: ActParts, { by, request }: Act, seen: KeptItem): Promise<Making | string> {
  if (request.action === "message-drafted") {
    const drafted = await draftMessage(parts, seen);
    return "none" in drafted ? drafted.none : drafted;
  }
  if (request.action !== "test-ordered") return {};
  const { id, note, until } = request;
  const order = orderOf({
    id,
    patientId: seen.patientId,
    drug: seen.drug,
    shown: seen.shown,
    ...(note !== undefined && { note }),
    ...(until !== undefined && { until }),
    requester: by.name,
    now: parts.clock.now(),
    codes: parts.codes,
  });
  return order === undefined ? NO_TEST_NAMED : { order };
}

const NO_TEST_NAMED = "This row names no test: a note says which tests were ordered.";

type Storing = { readonly parts: ActParts; readonly given: Act; readonly made: Making };

/** False, and nothing stored: the item is not open, shows something else, or somebody else has it. */
async function store(db: Database, { parts, given, made }: Storing): Promise<boolean> {
  const { itemId, by, request } = given;
  const [now, today] = [parts.clock.now(), parts.clock.today()];
  const [held] = await db
    .select()
    .from(item)
    .where(
      and(eq(item.id, itemId), eq(item.state, "open"), eq(item.signature, request.signature), isFreeFor(by.id, now)),
    )
    .for("no key update");
  if (held === undefined) return false;
  const { id, action, signature } = request;
  await db.insert(itemAction).values({
    id,
    itemId,
    patientId: held.patientId,
    action,
    signature,
    shown: held.shown,
    done: request.done === undefined ? null : { id: request.done, words: DONE_WORDS[request.done] },
    note: request.note ?? null,
    until: request.until ?? null,
    to: request.to ?? null,
    made: made.order ?? null,
    by: by.id,
    at: now,
  });
  const handled = {
    state: answerOf(itemId, request).item.state,
    handledSignature: signature,
    handledShown: held.shown,
    snoozedUntil: backOn(request, { lane: held.lane as Lane, statement: held.shown.statement }, today),
    handedTo: null,
  };
  await db
    .update(item)
    .set({
      claimedBy: null,
      claimedAt: null,
      ...(request.to === undefined ? handled : { handedTo: request.to }),
    })
    .where(eq(item.id, itemId));
  await make(db, { held, given, made, now });
  await appendAudit(db, {
    at: now,
    staffId: by.id,
    act: `item-${action}`,
    patientId: held.patientId,
    detail: { item: itemId, action: id },
  });
  return true;
}

type Made = { readonly held: KeptItem; readonly given: Act; readonly made: Making; readonly now: string };

async function make(db: Database, { held, given, made, now }: Made): Promise<void> {
  const { by, request } = given;
  const common = { id: request.id, patientId: held.patientId };
  if (made.letter !== undefined) {
    await db
      .insert(letter)
      .values({ ...common, itemId: held.id, to: "patient", text: made.letter, by: by.id, at: now });
  }
  if (request.action === "will-monitor" && request.until !== undefined) {
    await db.insert(task).values({
      ...common,
      drug: held.drug === "" ? null : held.drug,
      text: request.note ?? held.shown.title,
      due: request.until,
      madeBy: request.id,
      createdBy: by.id,
      createdAt: now,
    });
  }
}
