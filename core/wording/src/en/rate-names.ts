import type { Audience } from "../report-type.ts";
import { name } from "./names.ts";

/** For clinicians and for patients. Numbers are those of the code ("acr20"), never written here. */
type Pair = readonly [clinician: string, patient: string];
type Table = Readonly<Record<string, Pair>>;
type Pattern = readonly [RegExp, (...numbers: readonly string[]) => Pair];

/** What is counted: noun phrases. */
const OUTCOMES: Table = {
  "serious-infection": ["serious infection", "a serious infection"],
  "serious-infection-without-covid": [
    "serious infection, COVID-19 excluded",
    "a serious infection other than COVID-19",
  ],
  "herpes-zoster": ["herpes zoster", "shingles"],
  "opportunistic-infection": ["opportunistic infection", "a rare infection that comes when defenses are low"],
  "opportunistic-infection-without-tuberculosis": [
    "opportunistic infection, tuberculosis excluded",
    "a rare infection that comes when defenses are low (TB not counted)",
  ],
  tuberculosis: ["tuberculosis", "TB (tuberculosis)"],
  malignancy: ["malignancy", "any cancer"],
  "malignancy-without-non-melanoma": [
    "malignancy excluding non-melanoma skin cancer",
    "cancer (the common skin cancers not counted)",
  ],
  "non-melanoma-skin-cancer": ["non-melanoma skin cancer", "a common skin cancer (not melanoma)"],
  lymphoma: ["lymphoma", "lymphoma (a cancer of white blood cells)"],
  "lung-cancer": ["lung cancer", "lung cancer"],
  "breast-cancer": ["breast cancer", "breast cancer"],
  "gi-perforation": ["gastrointestinal perforation", "a hole in the gut"],
  "venous-thromboembolism": ["venous thromboembolism", "a blood clot in a vein or a lung"],
  "deep-vein-thrombosis": ["deep vein thrombosis", "a blood clot in a deep vein"],
  "pulmonary-embolism": ["pulmonary embolism", "a blood clot in a lung"],
  mace: ["major adverse cardiovascular event", "a heart attack, a stroke, or death from the heart or vessels"],
  "myocardial-infarction": ["myocardial infarction", "a heart attack"],
  death: ["death from any cause", "death from any cause"],
  "eczema-herpeticum": ["eczema herpeticum", "a cold sore virus that spreads in eczema"],
  "any-adverse-event": ["any adverse event", "any unwanted effect"],
  "serious-adverse-event": ["serious adverse event", "a serious unwanted effect"],
  "stopped-for-adverse-event": ["discontinuation for an adverse event", "an end of treatment for an unwanted effect"],
  acne: ["acne", "acne"],
  nausea: ["nausea", "feeling sick"],
  headache: ["headache", "headache"],
  fatigue: ["fatigue", "feeling very tired"],
  vomiting: ["vomiting", "throwing up"],
  "upper-abdominal-pain": ["upper abdominal pain", "pain in the upper belly"],
  diarrhoea: ["diarrhoea", "loose stools"],
  hypertension: ["hypertension", "high blood pressure"],
  urticaria: ["urticaria", "hives"],
  folliculitis: ["folliculitis", "sore hair roots"],
  infection: ["infection", "any infection"],
  "herpes-simplex": ["herpes simplex", "cold sores or other herpes simplex"],
  "upper-respiratory-infection": ["upper respiratory tract infection", "a cold or throat infection"],
  nasopharyngitis: ["nasopharyngitis", "a cold or sore throat"],
  "cold-or-upper-respiratory-infection": [
    "nasopharyngitis or upper respiratory tract infection",
    "a cold or a throat infection",
  ],
  bronchitis: ["bronchitis", "bronchitis (a deep cough)"],
  "urinary-tract-infection": ["urinary tract infection", "a bladder infection"],
  pneumonia: ["pneumonia", "an infection of the lungs"],
  anaemia: ["anaemia", "low blood iron pigment (anemia)"],
  lymphopenia: ["lymphopenia", "low lymphocytes (white blood cells)"],
  neutropenia: ["neutropenia", "low neutrophils (white blood cells)"],
  "low-platelets": ["low platelets", "low platelets (they help blood to clot)"],
  "creatine-kinase-rise": ["raised creatine kinase", "a raised muscle blood test"],
  "hepatic-event": ["hepatic event", "a liver problem or a raised liver test"],
  hyperlipidaemia: ["hyperlipidaemia", "high blood fats"],
  "haemoglobin-grade-3": ["haemoglobin fall, grade 3", "a large fall in red blood pigment"],
  "haemoglobin-grade-4": ["haemoglobin fall, grade 4", "a very large fall in red blood pigment"],
  "neutrophils-grade-3": ["neutrophils, grade 3", "a large fall in neutrophils"],
  "lymphocytes-grade-3": ["lymphocytes, grade 3", "a large fall in lymphocytes"],
  "lymphocytes-grade-4": ["lymphocytes, grade 4", "a very large fall in lymphocytes"],
  "alt-grade-3": ["ALT rise, grade 3", "a large rise in a liver test"],
  "creatine-kinase-grade-3": ["creatine kinase rise, grade 3", "a large rise in a muscle test"],
  "creatine-kinase-grade-4": ["creatine kinase rise, grade 4", "a very large rise in a muscle test"],
};

const OUTCOME_PATTERNS: readonly Pattern[] = [
  [/^platelets-above-(\d+)$/, (limit) => [`platelets above ${limit} ×10⁹/L`, `platelets above ${limit}`]],
  [
    /^(neutrophils|lymphocytes)-below-([\d-]+)$/,
    (cell, limit = "") => [`${cell} below ${dotted(limit)} ×10⁹/L`, `${cell} below ${dotted(limit)} (very low)`],
  ],
  [
    /^alt-(\d+)-times-limit$/,
    (times) => [`ALT ${times} × ULN or more`, `a liver test ${times} times the limit or more`],
  ],
];

/** Who took part: what follows "people". */
const PEOPLE: Table = {
  adults: ["who were adults", "who were adults"],
  "adults-and-teenagers": ["who were adults or adolescents", "who were adults or teenagers"],
  women: ["who were women", "who were women"],
  "heart-risk-factor": ["with at least one further cardiovascular risk factor", "with one more risk for heart disease"],
  "with-heart-risk-score": ["with a cardiovascular risk score at the start", "whose heart risk was scored"],
  "artery-disease": [
    "with a history of atherosclerotic cardiovascular disease",
    "who had a heart attack, a stroke or narrow arteries before",
  ],
  "no-artery-disease": [
    "without a history of atherosclerotic cardiovascular disease",
    "who had no heart attack, stroke or narrow arteries before",
  ],
  "no-listed-risk": [
    "without any of the risk factors that the source lists",
    "with none of the risks that the source lists",
  ],
  "with-methotrexate": ["on methotrexate", "who took methotrexate too"],
  "methotrexate-failed": ["with an inadequate response to methotrexate", "not helped enough by methotrexate"],
  "methotrexate-naive": ["without earlier methotrexate", "new to methotrexate"],
  "conventional-dmard-failed": [
    "with an inadequate response to conventional DMARDs",
    "not helped enough by older arthritis pills",
  ],
  "dmard-failed": ["with an inadequate response to a DMARD", "not helped enough by an arthritis medicine"],
  "dmard-naive": ["without an earlier DMARD", "new to arthritis medicines"],
  "biologic-failed": ["with an inadequate response to a biologic", "not helped enough by a biologic medicine"],
  "no-biologic-failed": ["without failure of a biologic", "who had no biologic medicine that failed"],
  "biologic-experienced": ["with an earlier biologic", "who had a biologic medicine before"],
  "biologic-naive": ["without an earlier biologic", "new to biologic medicines"],
  "tnf-inhibitor-failed": ["with an inadequate response to a TNF inhibitor", "not helped enough by a TNF blocker"],
  "tnf-inhibitor-naive": ["without an earlier TNF inhibitor", "new to TNF blockers"],
  "systemic-therapy-failed": ["with an inadequate response to systemic therapy", "not helped enough by pills or shots"],
  "without-other-treatment": ["on monotherapy", "who took nothing else for it"],
  "with-steroid-cream": ["on topical corticosteroid too", "who used a steroid cream too"],
  "with-creams": ["on topical therapy too", "who used creams too"],
  "mild-to-moderate-disease": ["with mild to moderate disease", "whose disease was mild to medium"],
  "responders-to-induction": ["who had responded at first", "who got better at first"],
  "in-japan": ["in Japan", "in Japan"],
  "in-all-countries": ["in all countries", "in all countries"],
  "one-dose-throughout": ["on one dose throughout", "who stayed on one dose"],
  "like-oral-surveillance": [
    "chosen by the entry criteria of ORAL Surveillance",
    "chosen to be like ORAL Surveillance",
  ],
  "usual-care": ["in routine care", "in everyday care"],
};

const PEOPLE_PATTERNS: readonly Pattern[] = [
  [/^age-(\d+)-or-over$/, (age) => both(`aged ${age} or over`)],
  [/^age-(\d+)-to-(\d+)$/, (from, to) => both(`aged ${from} to ${to}`)],
  [/^age-below-(\d+)$/, (age) => both(`under ${age} years of age`)],
  [
    /^age-(\d+)-or-ever-smoker$/,
    (age) => [`aged ${age} or over, or ever smokers`, `aged ${age} or over, or who smoke or have smoked`],
  ],
  [
    /^age-below-(\d+)-and-never-smoker$/,
    (age) => [`under ${age} and never smokers`, `under ${age} years of age who never smoked`],
  ],
  [
    /^hair-lost-(\d+)-percent-or-more$/,
    (share) => [`with SALT ≥${share}`, `who had lost ${share}% or more of their hair`],
  ],
  [
    /^hair-lost-(\d+)-to-(\d+)-percent$/,
    (from, to) => [`with SALT ${from} to ${to}`, `who had lost ${from}% to ${to}% of their hair`],
  ],
  [/^no-response-at-week-(\d+)$/, (week) => [`without response at week ${week}`, `not better at week ${week}`]],
];

/** What the drug was compared with. */
const COMPARATORS: Table = {
  placebo: ["placebo", "a dummy medicine (placebo)"],
  vehicle: ["vehicle", "the cream without the medicine"],
  "tnf-inhibitor": ["TNF inhibitor", "a TNF blocker"],
  methotrexate: ["methotrexate", "methotrexate"],
  adalimumab: ["adalimumab", "adalimumab"],
  dupilumab: ["dupilumab", "dupilumab"],
  abatacept: ["abatacept", "abatacept"],
  apremilast: ["apremilast", "apremilast"],
};

/** What was taken along, or how the dose went: after the arm's name. */
const WITH: Table = {
  methotrexate: ["with methotrexate", "with methotrexate"],
  "average-dose": ["average dose over time", "as an average over time"],
  "missing-counted-as-no": ["missing counted as non-response", "those who left are counted as not better"],
  "only-those-still-taking-it": ["as observed", "only of those who still took it"],
  "last-value-kept": ["last observation carried forward", "with the last value kept for those who left"],
};

const WITH_PATTERNS: readonly Pattern[] = [
  [/^raised-to-(\d+)-mg-if-needed$/, (mg) => both(`raised to ${mg} mg where needed`)],
  [
    /^partly-on-(\d+)-mg$/,
    (mg) => [`part of the time on ${mg} mg after a protocol change`, `for part of the time on ${mg} mg`],
  ],
  [/^first-(\d+)-mg$/, (mg) => both(`${mg} mg at first`)],
  [/^with-or-without-(\d+)-mg-first$/, (mg) => both(`with or without ${mg} mg at first`)],
  [/^after-(\d+)-mg-in-induction$/, (mg) => [`after ${mg} mg in induction`, `after ${mg} mg in the first weeks`]],
  [
    /^steroid-taper-(\d+)-weeks$/,
    (weeks) => [`${weeks}-week glucocorticoid taper`, `steroid pills phased out over ${weeks} weeks`],
  ],
  [/^cream-([\d-]+)-percent$/, (share = "") => both(`${dotted(share)}% cream`)],
];

/** What got better: noun phrases for a clinician (the measure), what people had for a patient. */
const ENDPOINTS: Table = {
  "haq-di-change": ["HAQ-DI, mean change", "how a score for daily tasks moved (lower is better)"],
  "minimal-disease-activity": ["minimal disease activity", "very few signs of disease"],
  "clinical-remission": ["clinical remission", "few symptoms or none (remission)"],
  "clinical-response": ["clinical response", "far fewer symptoms"],
  "endoscopic-response": ["endoscopic response", "a gut that looked far better inside"],
  "stool-and-pain-remission": [
    "remission by stool frequency and abdominal pain",
    "near normal stools and little belly pain",
  ],
  "sustained-remission": ["sustained remission", "no signs of disease, and it lasted"],
  flare: ["flare", "disease that came back (a flare)"],
};

const ENDPOINT_PATTERNS: readonly Pattern[] = [
  [/^acr(\d+)$/, (share) => [`ACR${share}`, `joints at least ${share}% better`]],
  [/^asas(\d+)$/, (share) => [`ASAS${share}`, `back trouble at least ${share}% better`]],
  [/^pasi(\d+)$/, (share) => [`PASI${share}`, `psoriasis at least ${share}% better`]],
  [/^easi(\d+)$/, (share) => [`EASI${share}`, `eczema at least ${share}% better`]],
  [/^f-vasi(\d+)$/, (share) => [`F-VASI${share}`, `pale skin on the face at least ${share}% better`]],
  [
    /^easi(\d+)-and-itch-0-1$/,
    (share) => [`EASI${share} and worst itch 0 or 1`, `eczema at least ${share}% better and almost no itch`],
  ],
  [/^das28-below-([\d-]+)$/, (limit = "") => [`DAS28-CRP <${dotted(limit)}`, "almost no signs of active arthritis"]],
  [/^das28-([\d-]+)-or-below$/, (limit = "") => [`DAS28-CRP ≤${dotted(limit)}`, "few signs of active arthritis"]],
  [/^cdai-(\d+)-or-below$/, (limit) => [`CDAI ≤${limit}`, "few signs of active arthritis"]],
  [/^cdai-below-(\d+)$/, (limit) => [`CDAI <${limit}`, "few gut symptoms or none (remission)"]],
  [/^iga-0-1$/, () => ["IGA 0 or 1", "skin free or almost free of eczema"]],
  [/^iga-che-0-1$/, () => ["IGA-CHE treatment success", "hands free or almost free of eczema"]],
  [/^spga-0-1$/, () => ["sPGA 0 or 1", "skin free or almost free of psoriasis"]],
  [/^itch-down-(\d+)$/, (points) => [`itch NRS fall ≥${points}`, `itch down by ${points} points or more`]],
  [
    /^night-itch-down-(\d+)$/,
    (points) => [`night-time itch fall ≥${points}`, `itch at night down by ${points} points or more`],
  ],
  [/^itch-0-1$/, () => ["itch NRS 0 or 1", "no itch or almost none"]],
  [/^poem-below-(\d+)$/, (limit) => [`POEM <${limit}`, "almost no eczema, by people's own score"]],
  [
    /^dlqi-down-(\d+)$/,
    (points) => [`DLQI fall ≥${points}`, `daily life with the skin better by ${points} points or more`],
  ],
  [/^dlqi-0-1$/, () => ["DLQI 0 or 1", "skin that no longer burdens daily life"]],
  [/^salt-(\d+)-or-below$/, (rest = "") => [`SALT ≤${rest}`, `no more than ${rest}% of the scalp without hair`]],
];

/** What was first seen to differ. */
const MEASURES: Table = {
  itch: ["itch", "less itch"],
  pain: ["pain", "less pain"],
  "morning-stiffness": ["morning stiffness", "less stiffness in the morning"],
  "daily-tasks": ["HAQ-DI", "daily tasks getting easier"],
  "overall-view": ["patient global assessment", "feeling better on the whole"],
  "joints-better": ["ACR20 response", "better joints"],
  "skin-better": ["skin response", "better skin"],
  "hair-growth": ["hair regrowth", "hair growing back"],
  "how-people-feel": ["patient-reported outcomes", "people feeling better"],
  "clinical-response": ["clinical response", "fewer symptoms"],
  "clinical-remission": ["clinical remission", "few symptoms or none"],
  "first-difference": ["first separation", "a first difference"],
};

/** What the source says of the time after: sentences. */
const COURSES: Table = {
  "still-rising": ["The response was still rising then.", "More people were still getting better then."],
  "slower-with-most-hair-lost": [
    "Slower and lower with the most hair lost at the start.",
    "It took longer, and helped fewer, when nearly all hair was lost.",
  ],
  "two-reports-differ": ["Two congress reports differ.", "Two reports give two times."],
};

const COURSE_PATTERNS: readonly Pattern[] = [
  [
    /^rising-to-week-(\d+)$/,
    (week) => [`The response keeps rising to week ${week}.`, `More people get better until week ${week}.`],
  ],
  [
    /^week-(\d+)-tells-week-(\d+)$/,
    (early, late) => [
      `Response at week ${early} predicts week ${late}.`,
      `How it helps at week ${early} hints at week ${late}.`,
    ],
  ],
];

/** Something about a person that may raise a risk. */
const FACTORS: Table = {
  smoking: ["smoking, current or past", "smoking, now or in the past"],
  "heart-disease": [
    "history of atherosclerotic cardiovascular disease",
    "a past heart attack, stroke or narrow arteries",
  ],
  "heart-risk-factor": ["a cardiovascular risk factor", "another risk for heart disease"],
  "past-clot": ["history of venous thromboembolism", "a past blood clot"],
  "past-cancer": ["history of malignancy", "a past cancer"],
  asia: ["living in Asia", "living in Asia"],
  "past-shingles": ["history of herpes zoster", "shingles in the past"],
  "chronic-lung-disease": ["chronic lung disease", "a long-term lung disease"],
  "opioid-use": ["opioid use", "use of strong pain pills (opioids)"],
  "older-age": ["older age", "older age"],
};

const FACTOR_PATTERNS: readonly Pattern[] = [
  [/^age-(\d+)-or-over$/, (age) => both(`age ${age} or over`)],
  [/^bmi-(\d+)-or-over$/, (bmi) => [`BMI ≥${bmi}`, `a body mass index of ${bmi} or more`]],
  [/^each-(\d+)-years-of-age$/, (years) => [`each further ${years} years of age`, `each ${years} more years of age`]],
  [/^dose-of-(\d+)-mg$/, (mg) => both(`a dose of ${mg} mg`)],
  [
    /^lymphocytes-below-([\d-]+)$/,
    (limit = "") => [`lymphocytes <${dotted(limit)} ×10⁹/L`, `lymphocytes below ${dotted(limit)}`],
  ],
];

function both(words: string): Pair {
  return [words, words];
}

/** "2-6" in a code is 2.6. */
function dotted(number: string): string {
  return number.replaceAll("-", ".");
}

function find(table: Table, patterns: readonly Pattern[], code: string): Pair | undefined {
  const plain = table[code];
  if (plain !== undefined) return plain;
  for (const [pattern, words] of patterns) {
    const match = pattern.exec(code);
    if (match !== null) return words(...match.slice(1));
  }
  return undefined;
}

const LISTS = {
  outcomes: [OUTCOMES, OUTCOME_PATTERNS],
  populations: [PEOPLE, PEOPLE_PATTERNS],
  comparators: [COMPARATORS, []],
  with: [WITH, WITH_PATTERNS],
  endpoints: [ENDPOINTS, ENDPOINT_PATTERNS],
  measures: [MEASURES, []],
  courses: [COURSES, COURSE_PATTERNS],
  riskFactors: [FACTORS, FACTOR_PATTERNS],
} satisfies Record<string, readonly [Table, readonly Pattern[]]>;

/** The lists of codes of `knowledge/rates/codes.yaml`. */
export type RateCodeList = keyof typeof LISTS;

/** The words of a code; a code without words is printed as its words, as any other id is. */
export function rateName(list: RateCodeList, code: string, audience: Audience): string {
  const [table, patterns] = LISTS[list];
  return find(table, patterns, code)?.[audience === "clinician" ? 0 : 1] ?? name(code, audience);
}

/** Codes that have words of their own. */
export function isRateNamed(list: RateCodeList, code: string): boolean {
  const [table, patterns] = LISTS[list];
  return find(table, patterns, code) !== undefined;
}
