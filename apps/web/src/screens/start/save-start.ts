import {
  type Fault,
  type Resource,
  type Writing,
  type Written,
  writeCondition,
  writeMedication,
  writePerson,
} from "@afterscript/fhir-write";
import { formatDaySpan } from "@afterscript/kernel";
import type { Companion } from "../../browser/companion.ts";
import { type Adding, askToPersist, entryId, type StoredResource } from "../../browser/store/index.ts";
import { writingHere } from "../../browser/writing-here.ts";
import type { DayParts } from "../../parts/DayFields.tsx";
import { toldDay } from "../../parts/told-day.ts";
import { DRAFT_SETTING, OTHER, type StartDraft } from "./draft.ts";
import { isOpen } from "./told-therapy.ts";

export type Saved = { readonly is: "saved" } | { readonly is: "refused"; readonly faults: readonly Fault[] };

const REASON_ID = "told-reason";

/**
 * Keeps the answers as entries, in one transaction. What was told before about the same medicine makes way: going through
 * the questions again never adds a second therapy.
 * @throws ScreenError, StoreFailure
 */
export async function saveStart(draft: StartDraft, companion: Companion): Promise<Saved> {
  const { store, snapshot, asOf } = companion;
  const writing = await writingHere(snapshot, asOf);
  const planned = entriesOf(draft, companion, writing);
  const faults = planned.written.flatMap((one) => (one.is === "refused" ? one.faults : []));
  if (faults.length > 0) return { is: "refused", faults };
  const resources = planned.written.flatMap((one) => (one.is === "written" ? [one.resource as StoredResource] : []));
  await store.addEntries({ resources, from: "typed", clash: "replace", instead: planned.instead });
  const region = draft.region === "unknown" ? undefined : draft.region;
  await store.changeSettings({ region, [DRAFT_SETTING]: undefined });
  // A browser that asks the person first must not hold up the page.
  askToPersist().then((persisted) => store.changeSettings({ persisted }));
  return { is: "saved" };
}

type Planned = { readonly written: readonly Written<Resource>[]; readonly instead: NonNullable<Adding["instead"]> };

function entriesOf(draft: StartDraft, companion: Companion, writing: Writing): Planned {
  const { snapshot } = companion;
  const { id, instead } = placeOf(draft, companion);
  const reason = draft.condition === OTHER ? reasonInWords(draft, companion, writing) : undefined;
  const kept = snapshot.entries.map((entry) => entry.id);
  const reasonEntry = `Condition/${REASON_ID}`;
  return {
    written: [
      personOf(draft, companion, writing),
      medicationOf(id, draft, companion, writing),
      ...(reason === undefined ? [] : [reason]),
    ],
    instead: [...instead, ...(reason === undefined ? [reasonEntry] : [])].filter((one) => kept.includes(one)),
  };
}

/** Which entry the therapy is, and which make way for it: the one these questions told before, and every open order of the drug. */
function placeOf({ drug = "", editing }: StartDraft, { snapshot, here }: Companion) {
  const same = (here?.record.medicationsBySubstance.get(drug) ?? []).filter(isOpen);
  const giveWay = new Set([...(editing === undefined ? [] : [editing]), ...same.map(({ resource }) => resource)]);
  const taken = new Set(snapshot.entries.map((entry) => entry.id));
  const [keepsId] = same.map(({ resource }) => resource).filter((one) => one.startsWith("MedicationStatement/"));
  const id = keepsId?.slice("MedicationStatement/".length) ?? freeId(`told-${drug}`, taken);
  return { id, instead: [...giveWay].filter((one) => one !== `MedicationStatement/${id}`) };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(`MedicationStatement/${id}`)) return id;
  }
}

function medicationOf(id: string, draft: StartDraft, { here, asOf }: Companion, writing: Writing) {
  const { drug = "", condition, first } = draft;
  const before = here?.record.medications.find(({ resource }) => resource === `MedicationStatement/${id}`);
  const since = first === "planned" ? dayOf(draft.planned) : first === "since" ? dayOf(draft.since) : undefined;
  const isHeld = before?.state === "on-hold" && first !== "planned";
  const heldSince = isHeld && before.heldSince !== undefined ? formatDaySpan(before.heldSince) : undefined;
  const dose = doseOf(draft);
  return writeMedication(
    {
      id,
      substance: drug,
      ...(dose !== undefined && { dose }),
      ...(since !== undefined && { since, asserted: asOf }),
      ...(heldSince !== undefined && !heldSince.includes("/") && { heldSince }),
      status: isHeld ? "on-hold" : first === "planned" ? "planned" : "active",
      ...(condition !== undefined && condition !== "unknown" && condition !== OTHER && { reason: condition }),
    },
    writing,
  );
}

/** The dose as chosen or typed; nothing where it is not known. */
export function doseOf({ dose, doseText }: Pick<StartDraft, "dose" | "doseText">): string | undefined {
  if (dose === undefined || dose === "unknown") return undefined;
  return dose === OTHER ? doseText.trim() || undefined : dose;
}

function reasonInWords({ conditionText }: StartDraft, { asOf }: Companion, writing: Writing) {
  const text = conditionText.trim();
  if (text === "") return undefined;
  return writeCondition({ id: REASON_ID, text, status: "active", recorded: asOf }, writing);
}

/** The person with what was told here; whatever else a file said of them stays. */
function personOf({ born, sex }: StartDraft, { snapshot }: Companion, writing: Writing): Written<Resource> {
  const birthDate = dayOf(born);
  const made = writePerson({ ...(birthDate !== undefined && { birthDate }), ...(sex !== "" && { sex }) }, writing);
  if (made.is === "refused") return made;
  const before = snapshot.entries.find(({ resource }) => entryId(resource) === `Patient/${writing.patient}`)?.resource;
  if (before === undefined) return made;
  const { birthDate: _born, gender: _sex, ...rest } = before;
  const told = birthDate === undefined ? rest : without(rest, "_birthDate");
  return { ...made, resource: { ...told, ...made.resource } };
}

function without<T extends object>(object: T, key: string): T {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as T;
}

function dayOf(parts: DayParts): string | undefined {
  const read = toldDay(parts);
  return read.is === "told" ? read.day : undefined;
}
