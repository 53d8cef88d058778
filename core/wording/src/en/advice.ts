import type { Action, Statement } from "@afterscript/engine";
import type { FindingView } from "../finding-view.ts";
import type { Audience } from "../report-type.ts";
import { afterLastDose } from "./rule.ts";
import { sayingsText } from "./sayings.ts";

type Advice = (view: Pick<FindingView, "statement">) => readonly [clinician: string, patient: string];

/**
 * What a counselling statement says, in our own words from its evidence rows. Keyed by the statement's id without drug
 * and region, else by kind and topic. Numbers come from the statement, never from here.
 */
const ADVICE: Readonly<Record<string, Advice>> = {
  "infection.tuberculosis": () => [
    "Watch for signs of tuberculosis throughout, also after a negative test.",
    "TB can show later, even when a test found none. The label asks to watch for signs of it the whole time.",
  ],
  "infection.infection": () => [
    "Watch for signs of infection throughout; a new infection is worked up and treated at once.",
    "This medicine can make infections more likely. Tell your care team when you think that you have one.",
  ],
  "infection.herpes-zoster": () => [
    "The risk of herpes zoster is raised; some cases are serious.",
    "Shingles is more likely with this medicine, and some cases are serious.",
  ],
  "infection.herpes-zoster.signs.counsel": () => [
    "Tell the patient the early signs of herpes zoster, and to seek treatment early.",
    "Ask your care team what shingles looks like early on. The label asks for treatment as soon as it shows.",
  ],
  "infection.hepatitis-b": () => [
    "HBV DNA detected: consult a liver specialist.",
    "The hepatitis B virus was found in the blood. The label asks for a liver doctor's advice.",
  ],
  "interaction.grapefruit": () => [
    "No grapefruit in food or drink during treatment.",
    "The label tells people to leave out food and drink with grapefruit during treatment.",
  ],
  "reproduction.contraception": (view) => {
    const after = afterLastDose(view.statement);
    return after === undefined
      ? [
          "Discuss pregnancy planning and prevention.",
          "The label asks your care team to talk with you about plans for a child, and about birth control.",
        ]
      : [
          `Effective contraception during treatment and for ${after} after the last dose.`,
          `The label asks for birth control that works well during treatment, and for ${after} after the last dose.`,
        ];
  },
  "reproduction.fertility": () => [
    "May reduce female fertility (seen in animals).",
    "It may make it harder to become pregnant. This was seen in animals.",
  ],
  "reproduction.pregnancy": () => [
    "Animal studies showed fetal harm and human data are insufficient; pregnancies can be reported to the maker.",
    "In animals it did harm before birth, and too little is known in people. Tell your care team that you are pregnant.",
  ],
  "who-must-not.gi-perforation": () => [
    "New abdominal symptoms are evaluated promptly.",
    "New belly pain or other new belly signs need a prompt check.",
  ],
  "who-must-not.mace": () => [
    "Weigh benefit and risk before the start and while treatment goes on.",
    "Your care team weighs the good and the harm with you, before the start and as you go on.",
  ],
  "who-must-not.mace.tell-patient.counsel": () => [
    "Tell the patient the risks and the symptoms that need urgent care; give the patient card.",
    "Ask your care team for the patient card. It lists the risks, and the signs that need care at once.",
  ],
  "who-must-not.mace.symptoms.counsel": () => [
    "Tell the patient the symptoms of a serious cardiovascular event and what to do then.",
    "Ask your care team which signs of a heart attack or a stroke need care at once.",
  ],
  "who-must-not.malignancy": () => [
    "Other cancers, lymphoma included, have been reported: tell the patient the signs.",
    "Some cancers have been seen with this medicine. Ask your care team which signs to look out for.",
  ],
  "who-must-not.venous-thromboembolism": () => [
    "Signs of a clot in a vein or an artery, the eye included, need medical attention at once.",
    "Signs of a blood clot, in the eye too, need care at once.",
  ],
  "who-must-not.skin-cancer": () => [
    "Periodic skin examination; limit sun and UV light, protective clothing, broad-spectrum sunscreen.",
    "The label asks for skin checks now and then. It also asks for little sun, clothes that cover, and sunscreen.",
  ],
};

export const ADVICE_KEYS: readonly string[] = Object.keys(ADVICE);

const ADVISING: ReadonlySet<string> = new Set(["counsel", "tell-team", "call-today"]);

/** What the statement itself says, else the advice of a finding that counsels; undefined for all others. */
export function advice(view: FindingView, audience: Audience): string | undefined {
  const { base, action } = view.finding;
  return advised({ ...base, id: base.statement }, action, view.statement, audience);
}

/** The same of a statement, where it is told to nobody in particular. */
export function counsel(statement: Statement, action: Action, audience: Audience): string | undefined {
  return advised(statement, action, statement, audience);
}

type Advising = Pick<Statement, "id" | "kind" | "topic" | "authority" | "says">;

function advised(
  base: Advising,
  action: Action,
  statement: Statement | undefined,
  audience: Audience,
): string | undefined {
  const said = sayingsText(base.says, audience);
  if (said !== undefined) return said;
  if (!ADVISING.has(action) || base.authority === "guideline") return undefined;
  const key = base.id.split(".").slice(2).join(".");
  const made = ADVICE[key] ?? ADVICE[`${base.kind}.${base.topic}`];
  return made?.({ statement })[audience === "clinician" ? 0 : 1];
}
