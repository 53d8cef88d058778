import type { Saying } from "@afterscript/engine";
import type { Audience } from "../report-type.ts";
import { capital, sentences } from "./sentence.ts";
import { SYMPTOM_SAYINGS } from "./symptom-sayings.ts";

type Sentence = (...amounts: readonly string[]) => string;
/** How many quantities belong into the sentences, then the clinician's and the patient's. */
type Said = readonly [amounts: number, clinician: Sentence, patient: Sentence];

const plain = (clinician: string, patient: string): Said => [0, () => clinician, () => patient];
const withOne = (clinician: (amount: string) => string, patient: (amount: string) => string): Said => [
  1,
  (amount = "") => clinician(amount),
  (amount = "") => patient(amount),
];
const withTwo = (
  clinician: (first: string, second: string) => string,
  patient: (first: string, second: string) => string,
): Said => [
  2,
  (first = "", second = "") => clinician(first, second),
  (first = "", second = "") => patient(first, second),
];
const withMany = (
  amounts: number,
  clinician: (...amounts: readonly string[]) => string,
  patient: (...amounts: readonly string[]) => string,
): Said => [amounts, clinician, patient];

/**
 * What a statement tells people (`says:`), in our own words. A patient reads what the source says, never an order of ours.
 * Numbers come from the statement, never from here.
 */
const SAYINGS: Readonly<Record<string, Said>> = {
  ...Object.fromEntries(Object.entries(SYMPTOM_SAYINGS).map(([code, words]) => [code, plain(...words)])),
  // administration
  "swallow-whole": plain("Swallow whole.", "The label says the tablet or capsule is swallowed whole."),
  "do-not-split-crush-chew": plain("Do not split, crush or chew.", "It is not split, crushed or chewed."),
  "do-not-open-crush-chew": plain(
    "Do not open, crush or chew the capsule.",
    "The capsule is not opened, crushed or chewed.",
  ),
  "with-water": plain("Take with water.", "It goes down with water."),
  "with-or-without-food": plain("With or without food.", "It can be taken with food or without."),
  "with-food": plain("Take with food.", "It is taken with food."),
  "same-time-each-day": plain("About the same time each day.", "It is taken at about the same time each day."),
  "any-time-of-day": plain("At any time of the day.", "Any time of the day will do."),
  "dissolve-in-water-if-needed": plain(
    "May be dispersed in water for those who cannot swallow tablets.",
    "If tablets are hard to swallow, the label lets it be mixed with water. Ask your pharmacist how.",
  ),
  "by-feeding-tube-possible": plain("Can be given through a feeding tube.", "It can be given through a feeding tube."),
  "dispersed-use-within": withOne(
    (time) => `Give within ${time} of dispersing.`,
    (time) => `Once mixed with water, it is given within ${time}.`,
  ),
  "forms-not-interchangeable": plain(
    "The forms do not replace each other milligram for milligram.",
    "The tablets and the liquid do not stand in for each other.",
  ),
  "measure-with-the-syringe": plain(
    "Measure the solution with the dosing syringe supplied.",
    "The liquid is measured with the syringe in the box.",
  ),
  "keep-in-original-package": plain("Keep in the original package.", "It stays in its own box until it is used."),
  "store-between": withTwo(
    (low, high) => `Store between ${low} and ${high}.`,
    (low, high) => `It is stored between ${low} and ${high}.`,
  ),
  "store-below": withOne(
    (limit) => `Store below ${limit}.`,
    (limit) => `It is stored below ${limit}.`,
  ),
  "store-at-room-temperature": plain("Store at room temperature.", "It is stored at room temperature."),
  "no-special-temperature": plain("No special temperature for storage.", "It needs no special temperature."),
  "no-special-storage": plain("No special storage conditions.", "It needs no special place to be stored."),
  "no-refrigerator-or-freezer": plain("Do not refrigerate or freeze.", "It does not go in the fridge or freezer."),
  "use-within-after-opening": withOne(
    (time) => `Use within ${time} of opening.`,
    (time) => `Once opened, it is good for ${time}.`,
  ),
  "no-effect-on-driving": plain("No or little effect on driving.", "It has no or little effect on driving."),
  "dizziness-and-driving": plain(
    "Dizziness has been reported: consider before driving.",
    "Some people feel dizzy. The label asks to wait until that is over before driving.",
  ),
  "shell-in-stool": plain(
    "The empty shell of an extended-release tablet may be seen in the stool.",
    "You may see an empty tablet shell in your stool. The medicine has been taken up by then.",
  ),
  "thin-layer": plain("Apply a thin layer to the affected skin.", "A thin layer goes on the skin that is affected."),
  "thin-layer-hands-and-wrists": plain(
    "Apply a thin layer to the affected skin of hands and wrists only.",
    "A thin layer goes on the affected skin of hands and wrists, and nowhere else.",
  ),
  "skin-only": plain(
    "For skin only: not for mouth, eyes or vagina.",
    "It is for the skin only, not for the mouth, the eyes or the vagina.",
  ),
  "wash-hands-after": plain(
    "Wash hands after applying, unless hands are treated.",
    "Hands are washed afterwards, unless they are the part that is treated.",
  ),
  "no-dressing-on-top": plain("No occlusive dressing.", "No tight dressing goes on top."),
  "no-washing-for": withOne(
    (time) => `Do not wash the treated skin for ${time}.`,
    (time) => `The treated skin is not washed for ${time}.`,
  ),
  "hours-between-applications": withOne(
    (time) => `At least ${time} between applications.`,
    (time) => `The label leaves at least ${time} between two layers.`,
  ),
  "about-hours-between-applications": withOne(
    (time) => `Applications about ${time} apart.`,
    (time) => `The two layers go on about ${time} apart.`,
  ),
  "other-creams-apart": withOne(
    (time) => `Other products on the same skin: at least ${time} apart.`,
    (time) => `The label keeps other creams on the same skin at least ${time} apart.`,
  ),
  "other-creams-not-around": plain(
    "No other products on the same skin just before or after.",
    "The label leaves out other creams on the same skin just before and just after.",
  ),
  "not-on-the-same-skin": plain(
    "Other medicines on the same skin: not recommended, not studied.",
    "The label leaves out other medicines on the same skin. No one has studied that.",
  ),
  "moisturisers-not-studied-within": withOne(
    (time) => `Emollients within ${time} of it were not studied.`,
    (time) => `Nobody has studied face or hand cream within ${time} of it.`,
  ),
  "breast-feeding-possible-with-care": plain(
    "May be used while breast-feeding: keep it off the nipple, and off the infant's skin just after applying.",
    "The label lets it be used while you breast-feed. It is kept off the nipple, and off your baby's skin just after it goes on.",
  ),
  "limit-sun": plain(
    "Limit sunlight and UV: protective clothing, broad-spectrum sunscreen.",
    "The label asks for little sun, clothes that cover the skin, and sunscreen.",
  ),
  "stop-when-skin-is-clear": plain(
    "Stop when the skin is free of signs; restart on return.",
    "The label lets the cream rest once the signs are gone, and go on when they return.",
  ),

  "extended-release-whole": plain(
    "Extended-release tablets: swallow whole; no splitting, crushing or chewing.",
    "The long-acting tablet is swallowed whole. It is not split, crushed or chewed.",
  ),
  "extended-release-not-interchangeable": plain(
    "Extended-release tablets do not replace the other forms; only the prescriber changes between them.",
    "The long-acting tablet and the other forms do not stand in for each other. Your care team decides on a change.",
  ),
  "change-of-tablet-next-day": plain(
    "On a change between the tablets, the new one starts the day after the last dose of the other.",
    "When the tablet is changed, the new one starts the day after the last dose of the old one.",
  ),
  "after-dialysis-session": plain(
    "On dialysis days: after the session; no extra dose afterwards.",
    "On dialysis days it is taken after the session, with no extra dose.",
  ),
  "may-be-crushed-with-water": plain(
    "Film-coated tablets may be crushed and taken with water.",
    "The film-coated tablet may be crushed and taken with water.",
  ),
  "disperse-in": withOne(
    (amount) =>
      `Unable to swallow tablets: disperse in about ${amount} water at room temperature, drink at once, rinse with as much again.`,
    (amount) =>
      `If tablets are hard to swallow, the label lets it be mixed with about ${amount} water. It is drunk at once, and the cup is rinsed and drunk too.`,
  ),
  "disperse-in-between": withTwo(
    (low, high) =>
      `Children unable to swallow tablets: disperse in ${low} to ${high} water, drink at once, rinse with as much again.`,
    (low, high) =>
      `For a child who cannot swallow tablets, the label lets it be mixed with ${low} to ${high} water. It is drunk at once, and the cup is rinsed and drunk too.`,
  ),
  "dispersed-stable-for": withOne(
    (time) => `Once dispersed it is stable for up to ${time}.`,
    (time) => `Once mixed, it keeps for up to ${time}.`,
  ),
  "dispersed-in-part-wait": plain(
    "Only part of a dispersed dose taken: wait for the next planned dose.",
    "If only part of the mix was taken, the next dose waits for its usual time.",
  ),
  "with-food-against-nausea": plain(
    "With food if it causes nausea.",
    "If it makes you feel sick, taking it with food may help.",
  ),
  "with-or-without-topical-corticosteroids": plain(
    "With or without topical corticosteroids.",
    "It can be used with or without steroid creams.",
  ),
  "with-or-without-skin-treatment": plain(
    "With or without medicines applied to the skin.",
    "It can be used with or without eczema creams.",
  ),
  "store-solution-between": withTwo(
    (low, high) => `Store the solution between ${low} and ${high}.`,
    (low, high) => `The liquid is stored between ${low} and ${high}.`,
  ),
  "solution-use-within-after-opening": withOne(
    (time) => `Discard the solution ${time} after opening.`,
    (time) => `An opened bottle of the liquid is good for ${time}.`,
  ),

  // missed-dose
  "take-when-remembered": plain(
    "A missed dose is taken as soon as it is remembered.",
    "The label says a missed dose is taken as soon as you think of it.",
  ),
  "skip-when-next-within": withOne(
    (time) => `If the next dose is less than ${time} away, it is left out.`,
    (time) => `With less than ${time} to go to the next dose, the missed one is left out.`,
  ),
  "skip-when-nearly-time": plain(
    "If it is nearly time for the next dose, it is left out.",
    "When it is nearly time for the next dose, the missed one is left out.",
  ),
  "skip-when-whole-day-missed": plain(
    "If a whole day was missed, that dose is left out.",
    "If a whole day was missed, that dose is left out.",
  ),
  "skip-when-missed-for": withOne(
    (time) => `After ${time} without a dose, the missed one is left out.`,
    (time) => `After ${time} without a dose, the missed one is left out.`,
  ),
  "same-day-only": plain(
    "Only on the same day; else wait for the next planned dose.",
    "That holds for the same day only. After that, the next dose comes at its usual time.",
  ),
  "leave-out-missed": plain(
    "A missed dose is left out; the next is taken at its usual time.",
    "The label leaves a missed dose out. The next one comes at its usual time.",
  ),
  "then-as-usual": plain("The next dose follows at its usual time.", "The next dose then comes at its usual time."),
  "never-double": plain("No double dose to make up.", "Two doses are never taken to make up for one."),
  "extra-dose-tell-team": plain(
    "After an extra dose: contact the care team or a poison centre.",
    "After an extra dose, call your care team or poison control.",
  ),
  "pauses-and-regimen": plain(
    "Tell the prescriber of longer pauses.",
    "Tell your care team when you have been without it for longer.",
  ),

  // vaccine
  "no-live-vaccine-during": plain(
    "No live vaccines during treatment.",
    "The rule is: no live vaccine during treatment.",
  ),
  "no-live-vaccine-just-before": plain(
    "No live vaccines immediately before the start.",
    "Also none just before the start.",
  ),
  "no-live-vaccine-just-after": plain(
    "No live vaccines immediately after the last dose.",
    "Also none just after the last dose.",
  ),
  "live-vaccine-before-start": withOne(
    (time) => `Live vaccines at least ${time} before the start.`,
    (time) => `A live vaccine is given at least ${time} before the first dose.`,
  ),
  "live-vaccine-before-start-between": withTwo(
    (low, high) => `Live vaccines at least ${low} to ${high} before the start.`,
    (low, high) => `A live vaccine is given at least ${low} to ${high} before the first dose.`,
  ),
  "live-vaccine-by-guidelines": plain(
    "The interval between a live vaccine and the start follows vaccination guidelines.",
    "How long to wait after a live vaccine follows the vaccine rules of your country.",
  ),
  "vaccines-up-to-date-before-start": plain(
    "Bring immunisations up to date before the start, by current guidelines.",
    "The label asks that your vaccines are up to date before the first dose.",
  ),
  "zoster-vaccine-among-them": plain(
    "Herpes zoster vaccination is among them.",
    "The shingles vaccine is one of them.",
  ),
  "zoster-vaccine-before-start": plain(
    "Herpes zoster vaccination is considered before the start.",
    "Ask your care team about the shingles vaccine before the first dose.",
  ),
  "recombinant-zoster-vaccine-preferred": plain(
    "The recombinant (non-live) zoster vaccine is the one advised.",
    "The shingles vaccine that is not live is the one advised.",
  ),
  "ask-before-any-vaccine": plain(
    "Ask before any vaccination.",
    "Tell whoever gives you a vaccine that you are on this medicine.",
  ),
  "inactivated-vaccines-possible": plain("Non-live vaccines can be given.", "Vaccines that are not live can be given."),
  "vaccine-response-data": plain(
    "Antibody response to non-live vaccines was studied during treatment (see the section cited).",
    "Vaccines that are not live were studied during treatment. Ask your care team what was seen.",
  ),
  "pause-after-vaccine": withOne(
    (time) => `Pause for ${time} after a non-live vaccine, disease activity permitting.`,
    (time) =>
      `This guideline speaks of a pause of ${time} after a vaccine, if your illness allows. Your care team decides.`,
  ),
  "hold-around-live-vaccine": withTwo(
    (before, after) => `Pause ${before} before and ${after} after a live vaccine.`,
    (before, after) =>
      `This guideline speaks of a pause of ${before} before a live vaccine and ${after} after. Your care team decides.`,
  ),

  // washout
  "half-life": withOne(
    (time) => `Mean terminal half-life about ${time}.`,
    (time) => `Half of a dose is gone after about ${time}.`,
  ),
  "half-life-between": withTwo(
    (low, high) => `Mean terminal half-life about ${low} to ${high}.`,
    (low, high) => `Half of a dose is gone after about ${low} to ${high}.`,
  ),
  "half-life-by-tablet": withTwo(
    (immediate, extended) =>
      `Mean half-life about ${immediate} (immediate release) and ${extended} (extended release).`,
    (immediate, extended) =>
      `Half of a dose is gone after about ${immediate}, or after about ${extended} with the long-acting tablet.`,
  ),
  "metabolite-half-life-between": withTwo(
    (low, high) => `Of the main active metabolite: ${low} to ${high}.`,
    (low, high) => `Half of what the body makes of it is gone after ${low} to ${high}.`,
  ),
  "inflammation-markers-return-within": withOne(
    (time) => `Markers of inflammation were near their starting values within ${time} of the last dose.`,
    (time) => `Blood signs of inflammation were almost back to where they began within ${time} of the last dose.`,
  ),
  "counts-return-within": withOne(
    (time) => `Blood counts return within about ${time} of the last dose.`,
    (time) => `Blood counts go back within about ${time} of the last dose.`,
  ),
  "pause-before-surgery": withOne(
    (time) => `Pause at least ${time} before planned surgery.`,
    (time) => `This source speaks of a pause of at least ${time} before a planned operation. Your care team decides.`,
  ),
  "taper-when-stopping": plain(
    "Consider a gradual reduction when ending treatment for reasons other than blood counts.",
    "The label speaks of ending it step by step. Your care team plans that with you.",
  ),
  "symptoms-may-return-within": withOne(
    (time) => `Symptoms of the disease may return within ${time} of stopping.`,
    (time) => `Signs of the illness may come back within ${time} of stopping.`,
  ),
  "taper-in-response": withTwo(
    (after, every) =>
      `In response and off therapeutic steroids after ${after}: consider one dose level less about every ${every}.`,
    (after, every) =>
      `If it works and steroids are no longer needed after ${after}, the label speaks of a lower step about every ${every}.`,
  ),
  "hair-loss-may-return": plain(
    "Regrown hair may be lost again after stopping.",
    "Hair that grew back may be lost again after the treatment ends.",
  ),
  "temporary-pause-short": withOne(
    (time) => `A pause of less than ${time} carries a low risk of losing regrown hair.`,
    (time) => `A pause of less than ${time} is not likely to cost the hair that grew back.`,
  ),

  "talk-before-stopping": plain(
    "Not to be stopped without the prescriber.",
    "The text asks you to talk with your care team before you stop.",
  ),
  "tell-team-when-stopped": plain(
    "When it was stopped, the prescriber is told at once.",
    "If you stop, the text asks you to tell your care team right away.",
  ),
  "illness-may-return": plain(
    "Signs of the disease may return after the end.",
    "Signs of the illness may come back once you stop.",
  ),
  "colour-may-fade-again": plain(
    "Repigmentation may be lost after the end: the prescriber is told.",
    "Skin that got its color back may fade again. The text asks you to tell your care team.",
  ),
  "taper-not-stop-in-remission": plain(
    "In sustained remission a lower dose may be tried, not the end of the treatment.",
    "Once the illness has been quiet for long, this guideline speaks of a lower dose, not of a stop.",
  ),
  "flare-after-stopping": [
    3,
    (stopped = "", time = "", onward = "") =>
      `Withdrawal trial: a flare within ${time} in ${stopped} of those who stopped, ${onward} of those who went on.`,
    (stopped = "", time = "", onward = "") =>
      `In a study, the illness flared within ${time} in ${stopped} of those who stopped. It did in ${onward} of those who went on.`,
  ],
  "hair-lost-after-stopping-within": withTwo(
    (share, time) => `Withdrawal trial: regrown hair lost again within ${time} in ${share} of those who stopped.`,
    (share, time) => `In a study, ${share} of those who stopped lost hair again within ${time}.`,
  ),
  "regained-when-restarted": withOne(
    (share) => `Of those who lost the response and were treated again, ${share} regained it.`,
    (share) => `Of those who then took it again, ${share} got better again.`,
  ),

  // reproduction: fathering a child
  "no-effect-on-male-fertility-in-animals": plain(
    "No effect on male fertility in animals.",
    "In animal studies, males stayed as fertile as before.",
  ),
  "sperm-unchanged-in-animals": plain("No effect on sperm in animals.", "In animal studies, the sperm did not change."),
  "sperm-harmed-in-animals": plain(
    "Impaired spermatogenesis in animals near the clinical exposure.",
    "In animal studies, the sperm was harmed.",
  ),
  "semen-as-with-placebo-after": withOne(
    (time) => `Two trials in men: semen after ${time} as with placebo.`,
    (time) => `In two studies in men, the sperm after ${time} was much the same as with a dummy pill.`,
  ),
  "smaller-litters-in-animals": plain(
    "Male rats far above the human exposure: smaller litters.",
    "In rats, a dose far above yours led to smaller litters.",
  ),
  "fewer-pregnancies-in-animal-pairs": plain(
    "Rat pairs far above the human exposure: fewer pregnancies; from which sex was not clear.",
    "In rat pairs, a dose far above yours led to fewer young.",
  ),
  "fertility-in-people-not-known": plain(
    "Effect on human fertility not known.",
    "No one knows yet what it does to fertility in people.",
  ),
  "little-known-of-fathers": plain(
    "Little is known of men who plan to father a child; an effect on fertility is not ruled out.",
    "Little is known about men who plan a child. It is not sure what it does to their fertility.",
  ),
  "no-rule-for-men": plain(
    "The text has rules for women, none for men.",
    "The text has rules for women, and none for men.",
  ),
  "paternal-use-compatible": plain(
    "Held compatible with fathering a child.",
    "This guideline sees no bar to fathering a child while on it.",
  ),

  // expected-response
  "first-change-from": withOne(
    (time) => `In trials apart from placebo from about ${time}.`,
    (time) => `In studies the first change was seen from about ${time}.`,
  ),
  "first-change-between": withTwo(
    (low, high) => `In trials apart from placebo from ${low} by one report, from ${high} by another.`,
    (low, high) => `In studies the first change was seen from ${low}, or from ${high} by another report.`,
  ),
  "onset-between": withTwo(
    (low, high) => `First effect after about ${low} to ${high}.`,
    (low, high) => `The first change is seen after about ${low} to ${high}.`,
  ),
  "early-response-predicts": withTwo(
    (early, later) => `The response at ${early} predicts the one at ${later}.`,
    (early, later) => `How it works at ${early} tells much about how it will work at ${later}.`,
  ),
  "platelets-lowest-at": withOne(
    (time) => `Platelets are lowest at a median of ${time} and recover in part without a stop.`,
    (time) => `Platelets are often lowest after about ${time}. They come part of the way back.`,
  ),
  "full-effect-by": withOne(
    (time) => `Response is usually judged by ${time}.`,
    (time) => `Whether it works is most often judged by ${time}.`,
  ),
  "may-rise-until": withOne(
    (time) => `Response may go on rising until about ${time}.`,
    (time) => `It may go on getting better until about ${time}.`,
  ),
  "itch-may-ease-from": withOne(
    (time) => `Itch in trials apart from placebo from ${time}.`,
    (time) => `In studies the itch eased from ${time} on.`,
  ),
  "may-need-longer-than": withOne(
    (time) => `A satisfactory response may need longer than ${time}.`,
    (time) => `A good result may take longer than ${time}.`,
  ),
  "slower-when-severe": plain(
    "Slower and less often when the disease is very severe at the start.",
    "It may be slower when the illness is very severe at the start.",
  ),
  "response-by-earlier-biologic": withMany(
    5,
    (without, placebo, after, placeboAfter, time) =>
      `Clinical response at ${time}: ${without} where no biologic had failed (placebo ${placebo}), ${after} where one had (placebo ${placeboAfter}).`,
    (without, placebo, after, placeboAfter, time) =>
      `In one study, at ${time}: ${without} were better if no biologic had failed before. On dummy pills it was ${placebo}. If one had failed, it was ${after}. On dummy pills it was ${placeboAfter}.`,
  ),
  "remission-by-earlier-biologic": withMany(
    5,
    (without, placebo, after, placeboAfter, time) =>
      `In two separate trials, remission at ${time}: ${without} without an earlier biologic (placebo ${placebo}), ${after} after one (placebo ${placeboAfter}).`,
    (without, placebo, after, placeboAfter, time) =>
      `One study was of people who had no biologic before. At ${time}, ${without} had almost no signs left. On dummy pills it was ${placebo}. One was of people who had one before. There it was ${after}, and ${placeboAfter} on dummy pills.`,
  ),
  "regrowth-by-hair-loss": withMany(
    3,
    (severe, verySevere, time) =>
      `Regrowth by SALT at ${time}: ${severe} with severe loss at the start, ${verySevere} with very severe loss (followed without a comparator; last value kept).`,
    (severe, verySevere, time) =>
      `At ${time}, ${severe} of people with much hair loss at the start had most of it back. With almost no hair at the start it was ${verySevere}. There was no group to compare with.`,
  ),

  // response-review
  "review-at": withOne(
    (time) => `Review the response at ${time}.`,
    (time) => `The effect is looked at after ${time}.`,
  ),
  "review-every": withOne(
    (time) => `Review the response every ${time}.`,
    (time) => `The effect is looked at every ${time}.`,
  ),
  "review-between": withTwo(
    (low, high) => `Review the response between ${low} and ${high}.`,
    (low, high) => `The effect is looked at between ${low} and ${high}.`,
  ),
  "consider-stopping-without-benefit-by": withOne(
    (time) => `Consider stopping when there is no benefit by ${time}.`,
    (time) => `If it has not helped by ${time}, the source speaks of thinking about an end.`,
  ),
  "consider-stopping-below-repigmentation": withTwo(
    (share, time) => `Consider stopping with less than ${share} repigmentation at ${time}.`,
    (share, time) =>
      `If less than ${share} of the colour is back after ${time}, the source speaks of thinking about an end.`,
  ),
  "stop-without-benefit-by": withOne(
    (time) => `Stop when there is no adequate benefit by ${time}.`,
    (time) => `If it has not helped enough by ${time}, the source says that it ends.`,
  ),
  "stop-without-response": plain(
    "Stop when the response is not adequate.",
    "If it does not help enough, the source says that it ends.",
  ),
  "extend-once-to": withOne(
    (time) => `Without enough response, the induction may be extended to ${time}.`,
    (time) => `If it has not helped enough, the first phase may go on until ${time}.`,
  ),
  "higher-dose-when-not-enough": plain(
    "A higher licensed dose may be considered when the response is not adequate.",
    "If it does not help enough, your care team may talk about a higher dose.",
  ),
  "extend-at-dose-for": withTwo(
    (dose, time) => `Without enough benefit, ${dose} once daily for a further ${time} may be considered.`,
    (dose, time) => `If it has not helped enough, ${dose} a day for ${time} more may be tried.`,
  ),
  "longer-treatment-after-part-response": plain(
    "After a response in part, longer treatment may bring more.",
    "If it helps in part, going on may bring more.",
  ),
  "lower-dose-after-response": plain(
    "Once the response is adequate on the higher dose, the dose goes down.",
    "Once it works well enough on the higher dose, the label lowers the dose.",
  ),
  "benefit-and-risk-reassessed": plain(
    "Benefit and risk are weighed again at regular intervals.",
    "The label asks to weigh the good and the risk again from time to time.",
  ),
  "lowest-effective-dose": plain(
    "Use the lowest dose that keeps the response.",
    "The label asks for the lowest dose that keeps working.",
  ),
  "re-examine-without-benefit-by": withOne(
    (time) => `Re-examine when there is no improvement by ${time}.`,
    (time) => `If it is no better by ${time}, the label asks for a new look.`,
  ),
  "response-needed-moderate-eular": plain(
    "Continue only with a moderate EULAR response, kept over time.",
    "It goes on only if your arthritis score fell enough and stays there.",
  ),
  "response-needed-psarc": plain(
    "Continue only with a PsARC response.",
    "It goes on only if your joint score shows a response.",
  ),
  "response-psarc-pasi-75": plain(
    "Without PsARC but with PASI 75: a dermatologist decides on the skin response.",
    "If only the skin is much better, a skin doctor looks at whether it goes on.",
  ),
  "response-needed-basdai-and-pain": withTwo(
    (points, scale) => `Continue only when BASDAI fell to half or by ${points}, and spinal pain (VAS) by ${scale}.`,
    (points, scale) =>
      `It goes on only if your back score fell to half or by ${points}, and your pain scale by ${scale}.`,
  ),
  "response-needed-easi-and-dlqi": withTwo(
    (easi, dlqi) => `Continue only with EASI at least ${easi} better and DLQI at least ${dlqi} lower.`,
    (easi, dlqi) =>
      `It goes on only if the eczema score is at least ${easi} better and the life quality score at least ${dlqi} lower.`,
  ),
  "response-needed-pasi": withOne(
    (pasi) => `Adequate response: PASI at least ${pasi} better.`,
    (pasi) => `Enough means a skin score that is at least ${pasi} better.`,
  ),
  "response-or-pasi-and-dlqi": withTwo(
    (pasi, dlqi) => `Or PASI at least ${pasi} better with DLQI at least ${dlqi} lower.`,
    (pasi, dlqi) => `Or ${pasi} better, with the life quality score at least ${dlqi} lower.`,
  ),
  "target-remission-or-low-activity": plain(
    "Target: remission or low disease activity.",
    "The aim is little or no sign of the illness.",
  ),

  // guidelines: what a health service pays for, in which order, and around vaccines, surgery and conception
  "nhs-funding-das28-above": withOne(
    (points) => `NHS funding: DAS28 above ${points}.`,
    (points) => `The NHS pays for it when the arthritis score (DAS28) is above ${points}.`,
  ),
  "nhs-funding-das28-from": withOne(
    (points) => `NHS funding: DAS28 of ${points} or more.`,
    (points) => `The NHS pays for it when the arthritis score (DAS28) is ${points} or more.`,
  ),
  "nhs-funding-das28-between": withTwo(
    (low, high) => `NHS funding: DAS28 of ${low} to ${high}.`,
    (low, high) => `The NHS pays for it when the arthritis score (DAS28) is from ${low} to ${high}.`,
  ),
  "nhs-funding-joints-at-least": withTwo(
    (tender, swollen) => `NHS funding: at least ${tender} tender and ${swollen} swollen.`,
    (tender, swollen) => `The NHS pays for it when at least ${tender} are sore and ${swollen} are swollen.`,
  ),
  "nhs-funding-pasi-and-dlqi": withTwo(
    (pasi, dlqi) => `NHS funding: PASI of ${pasi} or more and DLQI above ${dlqi}.`,
    (pasi, dlqi) =>
      `The NHS pays for it when the skin score is ${pasi} or more and the life quality score above ${dlqi}.`,
  ),
  "nhs-funding-after-earlier-treatment": plain(
    "NHS funding asks for earlier treatment that failed or did not suit.",
    "The NHS pays for it after other treatments have failed or did not suit.",
  ),
  "nhs-cheapest-first": plain(
    "Where several treatments suit, the least expensive comes first.",
    "When several would suit, the NHS asks for the one that costs least.",
  ),
  "nhs-not-funded": plain(
    "Not recommended for NHS funding in this use: a rule of cost, not of safety; the licence is another matter.",
    "The NHS does not pay for this use as a rule. That is about cost. It says nothing about whether it suits you.",
  ),
  "nhs-draft-only": plain(
    "Read in a draft for consultation; the final guidance was not found.",
    "We read a draft of this. We did not find the final word.",
  ),
  "nhs-started-earlier-may-go-on": plain(
    "Treatment begun in the NHS before this guidance may go on until patient and clinician end it.",
    "If you began it on the NHS before this rule, you may go on as you and your team agree.",
  ),
  "adjust-scores-for-the-person": plain(
    "Allow in the scores for disability, communication and skin colour.",
    "Your team allows for a disability, for how you speak, and for skin colour when they score.",
  ),
  "review-from": withOne(
    (time) => `Assess the response from ${time}.`,
    (time) => `The effect is looked at from ${time} on.`,
  ),
  "adjust-without-improvement-by": withOne(
    (time) => `Without improvement by ${time} at most, treatment is adjusted.`,
    (time) => `If it is no better by ${time}, the guideline asks for a new plan.`,
  ),
  "adjust-below-target-by": withOne(
    (time) => `If remission or low disease activity is not reached by ${time}, treatment is adjusted.`,
    (time) => `If the aim is not reached by ${time}, the guideline asks for a new plan.`,
  ),
  "after-conventional-treatment": plain(
    "Methotrexate, or another conventional DMARD, comes first.",
    "The guideline puts methotrexate or a like medicine first.",
  ),
  "after-biologic-by-risk": plain(
    "A JAK inhibitor comes mainly after a biologic, or where one does not suit, with its risk factors weighed.",
    "The guideline puts this kind of medicine mostly after a biologic one. Your own risks are weighed first.",
  ),
  "weigh-risk-before-jak-inhibitor": plain(
    "Considered only after weighing the risk of cardiovascular events, malignancy and thromboembolism.",
    "Your risk of heart trouble, cancer and blood clots is weighed first.",
  ),
  "start-with-tnf-or-il17": plain(
    "Current practice is to start with a TNF or IL-17 inhibitor.",
    "Most people get another kind of medicine (a TNF or IL-17 blocker) first.",
  ),
  "tnf-blocker-preferred": plain(
    "A TNF inhibitor is preferred to tofacitinib.",
    "The guideline would try a TNF blocker before this one.",
  ),
  "older-than-the-label": plain(
    "The guideline is older than the label's rule on earlier treatment: the label holds.",
    "The guideline is older than the label, and the label counts.",
  ),
  "efficacy-tier-higher": plain(
    "The guideline ranks it among medicines of higher efficacy here.",
    "The guideline ranks it with the ones that help more people here.",
  ),
  "efficacy-tier-intermediate": plain(
    "The guideline ranks it among medicines of intermediate efficacy here.",
    "The guideline ranks it in the middle for how many people it helps here.",
  ),
  "efficacy-tier-lower": plain(
    "The guideline ranks it among medicines of lower efficacy here.",
    "The guideline ranks it with the ones that help fewer people here.",
  ),
  "antiviral-prophylaxis": plain(
    "HBsAg positive: antiviral prophylaxis with any biologic or targeted DMARD.",
    "With hepatitis B in the blood, the guideline asks for a virus medicine alongside.",
  ),
  "antiviral-by-status": plain(
    "Antiviral treatment or monitoring by hepatitis B status.",
    "What is done about hepatitis B depends on your blood tests.",
  ),
  "refer-for-hepatitis-c": plain(
    "HCV RNA detected: refer for treatment.",
    "With hepatitis C in the blood, the guideline asks for a liver doctor.",
  ),
  "varicella-exposure-without-immunity": plain(
    "Without immunity to varicella: tell the patient about prophylaxis after exposure.",
    "If you never had chickenpox, call your care team after you were near somebody who has it.",
  ),
  "conventional-preferred-after-infection": withOne(
    (time) => `Serious infection within ${time}: adding a conventional DMARD is preferred.`,
    (time) => `After a serious infection within ${time}, the guideline would add another kind of medicine.`,
  ),
  "conventional-preferred-with-mycobacteria": plain(
    "Nontuberculous mycobacterial lung disease: a conventional DMARD is preferred.",
    "With such a lung infection, the guideline would choose another kind of medicine.",
  ),
  "nhs-zoster-vaccine-from": withOne(
    (age) =>
      `NHS: recombinant zoster vaccine from ${age} of age with severe immunosuppression; a JAK inhibitor counts.`,
    (age) => `In the UK you can have the shingles vaccine that is not live from ${age} of age. This medicine counts.`,
  ),
  "two-doses-between": withTwo(
    (low, high) => `Two doses, ${low} to ${high} apart.`,
    (low, high) => `There are two shots, ${low} to ${high} apart.`,
  ),
  "pneumococcal-and-covid-vaccine-before-start": withOne(
    (time) => `Pneumococcal and COVID-19 vaccine at least ${time} before the start.`,
    (time) => `The shots against COVID-19 and one kind of lung infection come at least ${time} before the first dose.`,
  ),
  "live-vaccine-after-stop": withOne(
    (time) => `No live vaccine until ${time} after the last dose.`,
    (time) => `A live vaccine waits until ${time} after the last dose.`,
  ),
  "no-pause-for-non-live-vaccine": plain(
    "For non-live vaccines treatment goes on.",
    "For a vaccine that is not live, there is no pause.",
  ),
  "pause-after-covid-vaccine-between": withTwo(
    (low, high) => `Pause ${low} to ${high} after each COVID-19 vaccine dose, disease activity permitting.`,
    (low, high) =>
      `This guideline speaks of a pause of ${low} to ${high} after each COVID-19 shot, if your illness allows. Your care team decides.`,
  ),
  "restart-after-surgery-about": withOne(
    (time) => `Restart about ${time} after surgery, once the wound heals and there is no infection.`,
    (time) => `It goes on about ${time} after the operation, once the wound heals well.`,
  ),
  "until-infection-controlled": plain(
    "Until the infection is under control.",
    "The medicine can go on once the infection is under control and your care team agrees.",
  ),
  "until-infection-resolved": plain(
    "Until the infection has resolved.",
    "The medicine can go on once the infection is gone and your care team agrees.",
  ),
  "until-infection-resolved-or-treated": plain(
    "Until the infection has resolved or is adequately treated.",
    "The medicine can go on once the infection is gone or well treated and your care team agrees.",
  ),
  "until-zoster-resolved": plain(
    "Until the zoster episode has resolved.",
    "The medicine can go on once the shingles are gone and your care team agrees.",
  ),
  "varicella-immune-globulin-within": withTwo(
    (best, last) =>
      `Without evidence of immunity to varicella: immune globulin (VariZIG), best within ${best}, not later than ${last}.`,
    (best, last) =>
      `If you never had chickenpox or the vaccine, a shot of ready-made antibodies can help. It works best within ${best}, and it is not given after ${last}.`,
  ),
  "antiviral-after-contact-from": withOne(
    (time) => `Without VZV antibodies: antiviral prophylaxis from ${time} after the first contact.`,
    (time) =>
      `A blood test can show if your body knows chickenpox. If it does not, a medicine against it can start ${time} after the contact.`,
  ),
  "measles-immune-globulin-within": withOne(
    (time) => `Severely immunocompromised: immune globulin within ${time} of the contact, also after vaccination.`,
    (time) => `Ready-made antibodies can help within ${time} of the contact, even if you had the vaccine.`,
  ),
  "doctor-soon-after-measles-contact": plain(
    "A weakened immune system: contact a doctor as soon as possible, by telephone; test or treatment may follow.",
    "With weak defences, the NHS asks you to call a doctor as soon as you can. Call first: do not walk in.",
  ),
  "chickenpox-medicine-best-within": withOne(
    (time) => `Urgent appointment: antiviral treatment begins within ${time} of the rash.`,
    (time) =>
      `The NHS asks adults with chickenpox for an urgent visit. A medicine works best within ${time} of the first spots.`,
  ),
  "measles-call-first": plain(
    "Urgent appointment by telephone first; measles spreads easily.",
    "The NHS asks you to call first, before you go anywhere: measles spreads very fast.",
  ),
  "restart-after-covid-between": withTwo(
    (low, high) =>
      `Uncomplicated COVID-19: restart may be considered ${low} to ${high} after symptoms have resolved; after severe illness case by case.`,
    (low, high) =>
      `After mild COVID-19 this guideline speaks of going on ${low} to ${high} after you feel well again. Your care team decides.`,
  ),
  "tuberculosis-test-after-contact": plain(
    "After contact: test for tuberculosis, and again as the health department asks.",
    "Ask about a TB test, and say when you were near the person.",
  ),
  "days-missed-before-surgery": withOne(
    (time) => `Plan the operation so that ${time} of the medicine are missed.`,
    (time) => `This source plans an operation so that ${time} of the medicine are left out. Your care team decides.`,
  ),
  "low-risk-surgery-may-go-on": plain(
    "Low-risk procedures without a break in sterile technique: consider going on.",
    "For some small procedures it may go on.",
  ),
  "longer-pause-at-high-infection-risk": withOne(
    (time) => `Especially high risk of infection: consider ${time}.`,
    (time) => `Where the risk of infection is very high, it may be ${time}.`,
  ),
  "board-pauses-until-treated": plain(
    "This board withholds it until the infection is treated.",
    "This NHS board pauses it until the infection is treated. Your care team decides.",
  ),
  "stop-before-conception": withOne(
    (time) => `Stop at least ${time} before conception; the longer time of label and guideline holds.`,
    (time) =>
      `This guideline ends it at least ${time} before you try for a baby. Where the label says longer, that counts.`,
  ),
};

/** Every code that a statement can say. */
export const SAYING_CODES: readonly string[] = Object.keys(SAYINGS);

/** How many quantities a code is said with; undefined for a code without sentences. */
export function amountsOfSaying(code: string): number | undefined {
  return SAYINGS[code]?.[0];
}

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  hour: ["hour", "hours"],
  day: ["day", "days"],
  week: ["week", "weeks"],
  month: ["month", "months"],
  year: ["year", "years"],
  point: ["point", "points"],
  unit: ["unit", "units"],
  joint: ["joint", "joints"],
  mg: ["mg", "mg"],
  g: ["g", "g"],
  mL: ["mL", "mL"],
  cm: ["cm", "cm"],
  Cel: ["°C", "°C"],
};

/** Whether a quantity of this unit can stand in a sentence. */
export function isAmountUnit(unit: string): boolean {
  return unit === "%" || UNITS[unit.replace(/s$/, "")] !== undefined;
}

/** "12 hours", "1 week", "25 °C", "50%", as the statement writes the number. */
export function amountText(written: string): string {
  const [number = "", unit = ""] = written.split(" ");
  if (unit === "%") return `${number}%`;
  const [one, many] = UNITS[unit.replace(/s$/, "")] ?? [unit, unit];
  return `${number} ${number === "1" ? one : many}`;
}

/** All that a statement says, as one text; undefined when it says nothing. */
export function sayingsText(says: readonly Saying[] | undefined, audience: Audience): string | undefined {
  if (says === undefined) return undefined;
  return sentences(
    says.map(({ code, amounts = [] }) => {
      const said = SAYINGS[code];
      if (said === undefined) throw new Error(`No sentence for "${code}": add it to core/wording/src/en/sayings.ts.`);
      return capital(said[audience === "clinician" ? 1 : 2](...amounts.map(amountText)));
    }),
  );
}
