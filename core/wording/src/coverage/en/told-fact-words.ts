/** A told fact as a noun phrase, and as the question that is asked. */
export type ToldWords = { readonly name: string; readonly question: string };

/** One entry a fact of `knowledge/coverage/<country>/facts.yaml`. */
export const TOLD_FACT_WORDS: Readonly<Record<string, ToldWords>> = {
  severity: { name: "how bad the illness is", question: "How bad is the illness, as your clinic has written it down?" },
  "active-disease": { name: "active illness", question: "Is the illness active now, as your clinic sees it?" },
  specialist: {
    name: "what sort of doctor prescribes it",
    question: "What sort of doctor prescribes it, or is asked?",
  },
  "special-sites": {
    name: "face, scalp, neck, hands, feet, groin or skin folds affected",
    question: "Is the face, scalp, neck, hands, feet, groin or a skin fold affected?",
  },
  "affected-skin": {
    name: "share of the skin that is affected",
    question: "How much of the skin is affected, in percent, as your clinic has written it down?",
  },
  "easi-score": { name: "eczema score (EASI)", question: "What was the last eczema score (EASI)?" },
  "iga-score": { name: "doctor's overall skin score (IGA)", question: "What was the last overall skin score (IGA)?" },
  "dlqi-score": {
    name: "skin quality of life score (DLQI)",
    question: "What was the last quality of life score (DLQI)?",
  },
  "salt-score": { name: "hair loss score (SALT)", question: "What was the last hair loss score (SALT)?" },
  "das28-score": { name: "joint score (DAS28)", question: "What was the last joint score (DAS28)?" },
  "basdai-score": { name: "back score (BASDAI)", question: "What was the last back score (BASDAI)?" },
  "spinal-pain": { name: "back pain on the line", question: "How long was the mark for back pain on the line?" },
  "tender-joints": { name: "number of tender joints", question: "How many joints were tender at the last visit?" },
  "swollen-joints": { name: "number of swollen joints", question: "How many joints were swollen at the last visit?" },
  "scalp-hair-loss": { name: "share of the scalp without hair", question: "How much of the scalp has no hair?" },
  "episode-months": {
    name: "how long this hair loss has lasted",
    question: "How many months has this hair loss lasted?",
  },
  "days-on-it": { name: "how long you have taken it", question: "For how many days have you taken this medicine?" },
  "days-since-last-supply": {
    name: "how long ago the last supply was",
    question: "How many days ago did you last get a supply?",
  },
  "on-it-now": { name: "taking it now", question: "Are you taking this medicine now?" },
  "started-on-free-medicine": {
    name: "started on samples or on the maker's free medicine",
    question: "Did you start on samples, or on free medicine from the maker?",
  },
  "stable-before-joining-plan": {
    name: "well on it before joining the plan",
    question: "Are you new to the plan, and were you well on this medicine before?",
  },
  "tried-at-full-dose": { name: "tried at the full dose", question: "Was that medicine taken at the full dose?" },
  "trial-in-chart-notes": {
    name: "trial shown in the clinic's notes",
    question: "Do the clinic's notes show that trial, with its first and last day?",
  },
  "steroid-cream-strength": { name: "strength of the steroid cream", question: "How strong was the steroid cream?" },
  "steroid-cream-not-suitable": {
    name: "steroid cream not right for you",
    question: "Is a steroid cream ruled out for you, or was it not tolerated?",
  },
  "calcineurin-cream-not-suitable": {
    name: "tacrolimus or pimecrolimus not right for you",
    question: "Were tacrolimus and pimecrolimus creams no good for you, or may you not use them?",
  },
  "crisaborole-not-suitable": {
    name: "crisaborole not right for you",
    question: "May you not use crisaborole, or could you not bear it?",
  },
  "creams-not-advisable": {
    name: "creams not right for you",
    question: "Does the prescriber say that creams are not right for you?",
  },
  "systemic-not-suitable": {
    name: "every other tablet or injection for it ruled out",
    question: "May you not have any other tablet or shot for this, and is the reason written down?",
  },
  "every-injection-not-advisable": {
    name: "every injection for it ruled out, with the reason",
    question: "Does the prescriber say that no shot for this is right for you, and why?",
  },
  "needle-phobia": {
    name: "fear of needles as a diagnosis",
    question: "Has a fear of needles been written down as a diagnosis?",
  },
  "tnf-inhibitor-not-suitable": {
    name: "TNF blocker not right for you",
    question: "Is every TNF blocker ruled out for you, or was one not tolerated?",
  },
  "conventional-dmard-not-suitable": {
    name: "methotrexate and its like not right for you",
    question: "Is methotrexate or its like ruled out for you, or was it not tolerated?",
  },
  "conventional-colitis-treatment-not-suitable": {
    name: "usual colitis medicines not right for you",
    question: "May you have none of these: steroids, mesalazine, mercaptopurine, methotrexate?",
  },
  "high-risk-colitis": {
    name: "colitis with signs of high risk",
    question: "Does the clinic call your colitis one of moderate or high risk?",
  },
  "objective-inflammation": {
    name: "inflammation shown by a CRP test or an MRI scan",
    question: "Has a CRP blood test or an MRI scan shown inflammation?",
  },
  "other-causes-of-hair-loss-ruled-out": {
    name: "other causes of hair loss ruled out",
    question: "Has the clinic ruled out other causes of the hair loss?",
  },
  "non-segmental-vitiligo": {
    name: "vitiligo of the non-segmental kind",
    question: "Is the vitiligo of the kind called non-segmental?",
  },
  "emollients-used-daily": {
    name: "moisturisers used all along",
    question: "Do you use moisturisers now, and will you go on?",
  },
  "positive-tuberculosis-test-dealt-with": {
    name: "positive TB test looked into and treated",
    question: "If a TB test was positive: was active TB ruled out, and was treatment begun first?",
  },
  "dose-as-on-label": { name: "dose as the label says", question: "Is the dose as the label says?" },
  "suits-systemic-treatment": {
    name: "illness that needs more than creams",
    question: "Does the clinic say that the illness needs more than creams?",
  },
  "immunosuppressant-not-suitable": {
    name: "ciclosporin, methotrexate and their like not right for you",
    question: "Are ciclosporin, methotrexate and their like not right for you?",
  },
  "methotrexate-not-suitable": {
    name: "methotrexate not right for you",
    question: "Is methotrexate ruled out for you, or was it not tolerated?",
  },
  "rituximab-not-suitable": { name: "rituximab not right for you", question: "Is rituximab ruled out for you?" },
  "biologic-not-suitable": {
    name: "other biologics not right for you",
    question: "Are other biologic medicines ruled out for you?",
  },
  "nsaid-not-enough": {
    name: "anti-inflammatory painkillers not enough",
    question: "Were painkillers such as ibuprofen or naproxen not enough?",
  },
  "conventional-treatment-not-enough": {
    name: "usual treatment not enough",
    question: "Was the usual treatment not enough?",
  },
  "conventional-or-biologic-not-enough": {
    name: "usual treatment or a biologic not enough, no longer enough, or not tolerated",
    question: "Did the usual care or a biologic not work, stop working, or do you harm?",
  },
  "facial-vitiligo": { name: "vitiligo of the face", question: "Does the vitiligo affect the face?" },
  "topical-steroid-not-suitable": {
    name: "first creams not right for you",
    question: "Are steroid creams, or the first creams for it, not right for you?",
  },
  "individual-request-agreed": {
    name: "request in your own case agreed, as this use was decided against",
    question: "This use was decided against. Has a funding request in your own case been agreed?",
  },
  "scores-within-months-asked": {
    name: "scores as new as the rule asks",
    question: "Are the scores as new as the rule asks?",
  },
  "approved-consultant-asks": {
    name: "an approved consultant asks for it",
    question: "Does a consultant who is approved for it ask for the medicine?",
  },
};
