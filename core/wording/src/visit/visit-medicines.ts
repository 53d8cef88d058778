import type { ListedMedicine } from "@afterscript/record";
import { unique } from "../en/sentence.ts";
import type { ReportTherapy } from "../report-type.ts";
import type { Writer } from "./visit-input.ts";
import type { VisitList, VisitMedicine } from "./visit-page-type.ts";

const ORDER: readonly ListedMedicine["standing"][] = ["taken", "on-hold", "not-sure", "planned"];
const STANDING_OF = {
  starting: "planned",
  "on-treatment": "taken",
  held: "on-hold",
  stopped: "ended",
} as const satisfies Record<ReportTherapy["stage"], ListedMedicine["standing"]>;

/** The JAK inhibitors that the page is about, then every other medicine of the list; ended ones are counted. */
export function visitMedicines(medicines: readonly ListedMedicine[], writer: Writer): VisitList<VisitMedicine> {
  const { report, words } = writer;
  const judged = new Set(report.therapies.map(({ drug }) => drug));
  const others = medicines.filter(({ substances }) => !substances.some((substance) => judged.has(substance)));
  const listed = others.filter(({ standing }) => standing !== "ended");
  const ended = others.length - listed.length;
  const inOrder = [...listed].sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
  return {
    heading: words.heading.medicines,
    items: [
      ...report.therapies.map((therapy) => therapyItem(therapy, writer)),
      ...inOrder.map((one) => item(one, writer)),
    ],
    none: words.none.medicines,
    ...(ended > 0 && { more: words.ended(ended) }),
  };
}

function therapyItem({ drug, dose, condition, since, stage }: ReportTherapy, writer: Writer): VisitMedicine {
  const { messages, words, audience } = writer;
  const name = messages.name(drug, audience);
  const shown = dose === undefined ? undefined : withoutForm(drug, dose);
  const notes = [
    shown ?? words.doseNotKnown,
    condition === undefined ? words.conditionNotKnown : words.treats(messages.name(condition, audience)),
    ...(since === undefined ? [] : [words.since(messages.date(since))]),
    messages.stage[stage],
  ];
  return {
    text: words.medicine({ name, notes }),
    name,
    ...(shown !== undefined && { dose: shown }),
    standing: STANDING_OF[stage],
    drug,
  };
}

/** The name of a cream says its form already. */
function withoutForm(drug: string, dose: string): string {
  const [form = ""] = dose.split(" ");
  return drug.endsWith(`-${form}`) ? dose.slice(form.length + 1) : dose;
}

function item({ name, dose, standing }: ListedMedicine, { words }: Writer): VisitMedicine {
  const notes = unique([dose ?? words.doseNotKnown, ...(standing === "taken" ? [] : [words.standing[standing]])]);
  return { text: words.medicine({ name, notes }), name, ...(dose !== undefined && { dose }), standing };
}
