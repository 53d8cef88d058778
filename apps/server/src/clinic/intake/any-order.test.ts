import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eachStore } from "../../testing/each-store.ts";
import type { ClinicParts } from "../clinic-parts.ts";
import { recordOf } from "../judge/record-of.ts";
import type { ClinicStore } from "../store/open-store.ts";
import { patient, queueItem } from "../store/schema.ts";
import { intakeParts } from "../testing/intake-parts.ts";
import {
  ASTA,
  bundleOf,
  type Lymphocytes,
  lymphocytesOf,
  newPatientOf,
  patientOf,
} from "../testing/invented-messages.ts";
import { currentResources } from "./current-resources.ts";
import { receive } from "./receive.ts";

type Version = Lymphocytes & { readonly status: string };

const RANKS = ["preliminary", "final", "corrected", "entered-in-error"];

/** Up to three results, each with up to four versions; some say no time. */
const versions = fc.array(
  fc.record({
    id: fc.constantFrom("r1", "r2", "r3"),
    value: fc.constantFrom(400, 500, 900, 2100),
    status: fc.constantFrom(...RANKS),
    issued: fc.constantFrom(
      undefined,
      "2026-06-20T10:00:00Z",
      "2026-06-20T12:00:00+02:00",
      "2026-06-21T10:00:00Z",
      "2026-06-22T10:00:00Z",
    ),
  }),
  { minLength: 2, maxLength: 8 },
);

const week = versions.chain((all) => {
  const stated = all.map(
    ({ issued, ...rest }): Version => ({
      ...rest,
      drawn: `2026-06-1${rest.id.slice(1)}T08:00:00Z`,
      ...(issued !== undefined && { issued }),
    }),
  );
  return fc.record({
    inOrder: fc.constant(inRightOrder(stated)),
    // Everything at least once, some twice, in any order, in messages of one to three.
    shuffled: fc
      .tuple(fc.shuffledSubarray(stated, { minLength: stated.length }), fc.shuffledSubarray(stated))
      .map(([once, again]) => [...once, ...again]),
    // Where the message stands that makes the patient: what comes before it waits.
    at: fc.nat(),
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 16, maxLength: 16 }),
  });
});

function inRightOrder(all: readonly Version[]): readonly Version[] {
  const at = ({ issued, status }: Version) =>
    `${issued === undefined ? "" : new Date(issued).toISOString()} ${RANKS.indexOf(status)}`;
  return [...all].sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

function messagesOf(all: readonly Version[], sizes: readonly number[]): readonly string[] {
  const messages: string[] = [];
  let at = 0;
  for (let part = 0; at < all.length; part += 1) {
    const size = sizes[part % sizes.length] ?? 1;
    const some = all.slice(at, at + size).map((version) => lymphocytesOf(ASTA, version));
    messages.push(bundleOf(patientOf(ASTA), ...some));
    at += size;
  }
  return messages;
}

async function endOf(parts: ClinicParts, messages: readonly string[]) {
  const { db } = parts.store;
  for (const text of messages) await receive(parts, { text, source: "ward-lab" });
  const [only, ...others] = await db.select().from(patient);
  expect(others).toEqual([]);
  expect(await db.$count(queueItem, eq(queueItem.state, "open"))).toBe(0);
  const id = only?.id ?? "";
  const current = (await currentResources(db, id)).map(({ messageId: _, ...rest }) => rest);
  const bundle = (await recordOf(db, id))?.bundle;
  const { report } = parts.checker.check({ input: bundle, asOf: "2026-07-01", region: "uk" });
  expect(report?.findings.length).toBeGreaterThan(0);
  return { current, bundle, report };
}

/** Results that were final or corrected once, and never taken back. */
function finalOnes(all: readonly Version[]): readonly string[] {
  const statuses = Map.groupBy(all, ({ id }) => id);
  return [...statuses.keys()].filter((id) => {
    const said = (statuses.get(id) ?? []).map(({ status }) => status);
    return (said.includes("final") || said.includes("corrected")) && !said.includes("entered-in-error");
  });
}

async function endsAlike(open: () => Promise<ClinicStore>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(week, async ({ inOrder, shuffled, sizes, at }) => {
      const first = newPatientOf(ASTA);
      const right = await endOf(await intakeParts(await open()), [first, ...messagesOf(inOrder, [1])]);
      const other = messagesOf(shuffled, sizes);
      const inAnyOrder = [...other.toSpliced(at % (other.length + 1), 0, first), first, ...other.slice(0, 2)];
      const shuffledEnd = await endOf(await intakeParts(await open()), inAnyOrder);
      expect(shuffledEnd).toEqual(right);
      for (const result of finalOnes(inOrder)) {
        const said = shuffledEnd.current.flatMap(({ resource: { id, status } }) => (id === result ? [status] : []));
        expect(said.length).toBeGreaterThan(0);
        expect(said).not.toContain("preliminary");
      }
    }),
    { numRuns },
  );
}

eachStore("corrected and retracted, shuffled, repeated and split", (open, kind) => {
  test("end in the same facts, the same Bundle and the same report as in the right order, and nothing preliminary in place of what is final", async () => {
    await endsAlike(open, kind === "pglite" ? 30 : 10);
  }, 120_000);
});
