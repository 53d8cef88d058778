import type { WorklistRow } from "@afterscript/web/public/clinic.ts";
import { messagesOf } from "@afterscript/wording";
import type { ItemRests, ItemShown } from "../store/schema.ts";

type Changed = WorklistRow["changed"];
type RestFact = ItemRests["facts"][number];

const { date, name, quantity } = messagesOf();

/** What is different from what somebody handled: a value before a finding before the rules. Nothing handled: new. */
export function changeOf(now: ItemShown, handled: ItemShown | undefined): Changed {
  if (handled === undefined) return { what: "new", text: "New on the list." };
  return otherValue(now.rests, handled.rests) ?? otherFinding(now.rests, handled.rests) ?? otherFacts(now, handled);
}

export function snoozeEnded(until: string, wasSnoozed: boolean): Changed {
  const text = wasSnoozed
    ? `Snoozed until ${date(until)}; the same facts stand.`
    : `Handled, to be looked at again from ${date(until)}; the same facts stand.`;
  return { what: "snooze-ended", text };
}

function otherValue(now: ItemRests, before: ItemRests): Changed | undefined {
  const texts = now.facts.flatMap((fact) => {
    const same = before.facts.find((one) => one.fact === fact.fact);
    if (same === undefined || (same.value === fact.value && same.unit === fact.unit)) return [];
    // Two numbers in two units side by side would be read as one unit.
    const isOtherUnit = sentUnit(same) !== sentUnit(fact);
    const [was, is] = [same, fact].map((one) => (isOtherUnit ? inBothUnits(one) : valueText(one)));
    return [`${name(fact.fact, "clinician")} ${was} → ${is}`];
  });
  return texts.length === 0 ? undefined : { what: "other-value", text: texts.join("; ") };
}

function otherFinding(now: ItemRests, before: ItemRests): Changed | undefined {
  const keys = new Set(before.findings.map(keyOf));
  const other = now.findings.filter((finding) => !keys.has(keyOf(finding)));
  const titles = [...new Set(other.map(({ title }) => title))];
  if (titles.length === 0) return undefined;
  const isRules = now.knowledge !== before.knowledge && sameFacts(now, before);
  return isRules
    ? { what: "knowledge-changed", text: `A rule has changed: ${titles.join("; ")}` }
    : { what: "other-finding", text: `New: ${titles.join("; ")}` };
}

function otherFacts(now: ItemShown, before: ItemShown): Changed {
  const days = new Set(before.rests.facts.map(({ fact, date: on }) => `${fact} ${on}`));
  const newer = now.rests.facts.filter((fact) => fact.date !== undefined && !days.has(`${fact.fact} ${fact.date}`));
  if (newer.length > 0) {
    const texts = newer.map(
      (one) => `${name(one.fact, "clinician")} ${valueText(one)} again on ${date(one.date ?? "")}`,
    );
    return { what: "other-value", text: texts.join("; ") };
  }
  const here = new Set(now.rests.findings.map(({ statement }) => statement));
  const gone = before.rests.findings.filter(({ statement }) => !here.has(statement)).map(({ title }) => title);
  return {
    what: "other-finding",
    text: gone.length > 0 ? `No longer: ${[...new Set(gone)].join("; ")}` : "What it rests on has changed.",
  };
}

function sameFacts(a: ItemRests, b: ItemRests): boolean {
  return JSON.stringify(a.facts.map(factKey).toSorted()) === JSON.stringify(b.facts.map(factKey).toSorted());
}

function factKey({ fact, value, unit, date: on }: RestFact): string {
  return JSON.stringify([fact, value, unit, on]);
}

function keyOf({ statement, state, action, due }: ItemRests["findings"][number]): string {
  return [statement, state, action, due ?? ""].join("|");
}

function sentUnit({ unit, sent }: RestFact): string | undefined {
  return sent === undefined ? unit : sent.unit;
}

function inBothUnits(fact: RestFact): string {
  const { value, unit, sent } = fact;
  return sent?.factor === undefined ? valueText(fact) : `${valueText(fact)} (${quantity(value, unit)})`;
}

/** A coded value by its name, a measured one with its unit, as it was sent. */
function valueText({ value, unit, sent }: RestFact): string {
  if (sent !== undefined) return quantity(sent.value, sent.unit);
  return typeof value === "number" || unit !== undefined ? quantity(value, unit) : String(value);
}
