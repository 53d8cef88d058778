import { receive } from "../../clinic/intake/index.ts";
import { startJudge } from "../../clinic/judge/worker.ts";
import {
  bundleOf,
  type Invented,
  lymphocytesOf,
  NHS,
  nhsNumberOf,
  orderOf,
  patientOf,
} from "../../clinic/testing/invented-messages.ts";
import type { RunningClinic } from "../../testing/run-clinic.ts";

/** The n-th invented person: the name is theirs alone. */
function person(n: number): Invented {
  return {
    id: `two-browsers-${n}`,
    family: `Invented${n}`,
    given: "Ann",
    born: `19${60 + (n % 30)}-04-02`,
    sex: "female",
    numbers: { [NHS]: nhsNumberOf(n) },
  };
}

export type Filling = {
  readonly people: number;
  /** ISO date: their blood was drawn on it. */
  readonly day: string;
  /** The sender: one whose word makes a person known. */
  readonly source: string;
};

/** So many invented people with a low lymphocyte count come through the real intake and are judged by the real worker. */
export async function fillList(
  { parts }: Pick<RunningClinic, "parts">,
  { people, day, source }: Filling,
): Promise<void> {
  for (let n = 0; n < people; n += 1) {
    const one = person(n);
    const low = lymphocytesOf(one, { id: `low-${n}`, value: 300 + (n % 150), drawn: day });
    await receive(parts, { text: bundleOf(patientOf(one), orderOf(one), low), source });
  }
  const judge = startJudge(parts);
  await judge.idle();
  await judge.stop();
}
