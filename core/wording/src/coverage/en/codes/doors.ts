import type { CoverageSentences } from "../coverage-sentences.ts";

/** What is worth knowing of a door: why, by whom, what happens when the plan is late. */
export const doors: CoverageSentences = {
  // Who decides, and on what
  "another-reviewer": () => "Somebody who had no part in the first decision must look at it.",
  "expert-in-the-field": () =>
    "Where the no rests on medical judgement, the plan must ask a health professional who is trained in the field, and not the one it asked before.",
  "experts-named-on-request": () => "The plan must name the experts that it asked, even if it did not follow them.",
  "reviewer-starts-afresh": () => "The reviewer starts afresh and is not bound by what the plan decided.",
  "decision-binds-plan": () => "A yes binds the plan: it must pay at once. A court can still be asked.",
  "other-contractor": () => "Another company than the one that said no looks at it.",
  "prescriber-is-heard": () => "The reviewer must ask your prescriber's view.",
  "same-speed-as-first": () => "It is as fast as the first request was: fast where that was fast.",

  // What you may have and send
  "claim-file-free": () => "You can have copies of all papers on your claim, free, when you ask.",
  "rule-used-free": () => "You can have the rule or guideline behind the no, free, when you ask.",
  "new-evidence-shown-first": () =>
    "What is new on the plan's side must be shown to you free, in time for you to answer.",
  "more-papers-for-reviewer": (time) =>
    `You can send the reviewer more papers within ${time} of hearing that the case was taken.`,
  "more-papers-for-reviewer-state": (state, federal) =>
    `You can send the reviewer more papers: at least ${state} in a state's review, ${federal} in the federal one.`,
  "papers-may-follow": () => "Send it in time even when papers are missing, and say that more will follow.",
  "copy-of-decision": () => "Send a copy of the decision with it.",
  "in-writing": () => "It must be in writing.",
  "in-writing-signed": () => "It must be in writing and signed.",
  "patient-advocate": () => "It goes to the VA's patient advocate.",

  // Who may file
  "prescriber-may-act-if-urgent": () =>
    "When it is urgent, a health professional who knows your condition may act for you.",
  "prescriber-needs-no-form": () => "Your prescriber may ask for you without a form that names them.",
  "prescriber-not-without-form": () => "Your prescriber cannot do this step for you unless you name them in a form.",
  "prescriber-needs-written-consent": () => "Your prescriber can file it for you with your consent in writing.",
  "written-consent": () => "Anybody who files for you needs your consent in writing.",
  "no-punishment-of-prescriber": () => "The plan may not punish a prescriber who helps you.",

  // Urgent
  "urgent-doctor-decides": () =>
    "When a doctor who knows your condition says it is urgent, the plan must treat it as urgent. Without that, the plan judges it.",
  "urgent-by-phone": () => "When it is urgent, you can ask by phone.",
  "urgent-outside-at-once": () =>
    "When it is urgent, you can ask for the fast appeal and the fast outside review at the same time.",
  "urgent-missing-papers-time": (tells, gives) =>
    `When something is missing from an urgent request, the plan says what within ${tells} and gives at least ${gives} to send it.`,
  "urgent-extension": (before, decided) =>
    `An urgent request to go on with approved treatment is decided within ${decided}, if the plan has it at least ${before} before the end.`,
  "refused-fast-becomes-standard": () =>
    "When the plan does not agree that it is urgent, it decides in the usual time and must tell you.",
  "fast-hearing-decided": (time) => `For an urgent hearing the rule names ${time}.`,

  // When the plan is slow
  "plan-may-take-longer-once": (time) => `The plan may take ${time} more, once, if it tells you in time.`,
  "plan-may-take-more": (time) =>
    `The plan may take up to ${time} more if you ask, or if it needs facts and the wait is good for you.`,
  "missing-papers-time": (time) =>
    `When the plan asks for more papers, you have at least ${time}. Its own clock stands still until then.`,
  "answer-with-papers": (time) => `When the plan asks you for more papers, send them within ${time}.`,
  "union-board-may-take-longer": () =>
    "A union plan whose board meets four times a year may decide on paid bills at its next meeting.",
  "late-plan-go-outside": () =>
    "When the plan breaks these rules in more than a small way, you may go outside it without waiting for its answer.",
  "late-plan-court": () => "When the plan does not keep to its own steps, you may go to court without them.",
  "late-plan-passes-on": (time) =>
    `A late plan counts as a no. The plan must then pass your case to the outside reviewer within ${time}.`,
  "late-plan-next-level": () => "When the plan is late, your case moves to the outside reviewer.",
  "late-plan-hearing": () => "When the plan is late, you may ask for the state hearing at once.",
  "opm-after-silence": (answer, time) =>
    `When the plan has not answered in ${answer}, you can go to the Office of Personnel Management within ${time} of your first request.`,
  "yes-within": (time) => `After a yes, the plan must approve the medicine within ${time}.`,

  // Levels and order
  "one-level-only": () => "There is only one appeal inside the plan.",
  "two-levels-each": (before, after) =>
    `A plan with two appeals has ${before} for each, or ${after} for each on medicine already paid for.`,
  "at-most-appeals": (number) => `A plan may ask for no more than ${number} appeals before a court.`,
  "only-if-two-levels": () => "Not every plan has this step. The letter after the first appeal says it.",
  "plan-sets-time-for-second-appeal": () =>
    "We read no last day for this step in the law. The letter after the first appeal must name it.",
  "after-the-last-no-inside": () =>
    "This comes after the last no inside the plan, unless it is urgent or the plan broke the rules.",
  "after-exception-denied": () => "This opens when the plan has refused the exception.",
  "outside-review-not-needed-for-court": () =>
    "You do not have to use a state's outside review before you go to court.",
  "running-treatment-appeal-first": () =>
    "When the plan cuts short treatment that it approved, it must tell you early enough to appeal before that happens.",
  "treatment-goes-on": () => "Treatment that the plan approved for a set time may not be cut short while you appeal.",

  // What outside review takes
  "medical-judgement-only": () =>
    "This is for a no that rests on medical judgement, such as need or effect. The reviewer says whether yours does.",
  "plan-checks-request-first": (time) => `The plan first checks within ${time} whether your request can be taken.`,
  "incomplete-request": (time) =>
    `A request that lacks something can be completed before the last day, or within ${time} of the plan's notice if that is later.`,
  "state-may-run-review": () =>
    "In some states the state runs this review, in others the federal process is used. The letter says which.",
  "state-gives-at-least-this": () => "A state may give you more time than this, but not less.",
  "no-fee": () => "It costs you nothing.",
  "small-fee-at-most": (fee) => `A state's review may cost at most ${fee}, and that is paid back if you win.`,
  "weekend-not-counted-on": () =>
    "A last day on a weekend or holiday moves to the next working day. The date here does not count on that.",
  "not-for-old-plans": () =>
    'An old plan that has hardly changed ("grandfathered") need not follow this. Ask the plan if it is one.',

  // Exceptions
  "exception-not-on-list": () => "This is for a medicine that the plan's list does not have.",
  "exception-statement": () =>
    "For a fast answer, the prescriber says why it is urgent, and that the medicines on the list did not work, will work less well, or would harm you.",
  "exception-may-come-by-phone": () => "The prescriber may also give that statement by phone.",
  "exception-lasts": () =>
    "A yes holds for the whole prescription with its refills; a fast yes holds for as long as it is urgent.",
  "essential-benefit-plans": () =>
    "This rule is for plans sold to people and small employers. A large employer's plan may not have it.",
  "counts-to-yearly-limit": () => "What you then pay counts to your limit for the year.",
  "exception-statement-part-d": () =>
    "The prescriber says that the plan's medicines would work less well for you, would harm you, or both.",
  "statement-starts-clock": () => "The plan's clock starts when it has the prescriber's statement. Send both together.",
  "no-statement-still-decided": (time) =>
    `Without that statement, the plan waits up to ${time} and then decides all the same.`,
  "step-or-limit-is-exception": () =>
    "Skipping a medicine, or a higher number, is asked for in the same way as an exception.",
  "plan-has-its-own-exception-rule": () =>
    "We read no federal rule on skipping a medicine here. The plan may have its own: ask for it, it is free.",
  "state-step-law-may-help": () => "Your state may have a law on skipping a medicine. It can bind an insurer.",
  "no-state-step-law-here": () =>
    "A state's law on skipping a medicine does not bind a plan whose employer pays the bills itself.",

  // Medicare
  "good-cause-late": () => "If you are late for a good reason, ask for more time and say why.",
  "amount-at-stake": (amount, year) => `In ${year}, at least ${amount} must be in dispute.`,
  "rule-counts-from-receipt": (time) =>
    `The rule itself counts from the day the decision came, ${time} after its date. The date here counts from the decision's own date, as Medicare's page says: it is the earlier.`,

  // Medicaid
  "emergency-supply": (time) => `In an emergency, the pharmacy can give you enough for at least ${time}.`,
  "only-approved-before": () => "This is for treatment that was approved before and is now stopped or cut.",
  "or-before-it-starts": () => "If the change begins later than this day, you have until it begins.",
  "ask-before-it-starts": () => "Ask for the hearing before the change begins: then cover goes on until it is decided.",
  "may-be-brought-back": (time) =>
    `After the change, a state may bring cover back if you ask for the hearing within ${time}.`,
  "may-have-to-repay": () => "If you lose, you may have to pay back what was paid meanwhile.",
  "keep-again-for-hearing": () => "Ask again for cover to go on when you ask for the state hearing.",
  "state-gives-between": (least, most) =>
    `A state gives between ${least} and ${most}; its notice says how long. The date here counts ${least}.`,
  "state-may-give-less": (most) => `The law lets a state give up to ${most}. Yours may give less: the notice says it.`,

  // Other plans
  "late-beyond-control": () => "The time can be made longer if something beyond your control kept you from filing.",
  "hearing-from-amount": (amount) =>
    `A hearing is possible from ${amount} in dispute. We found no last day for it: the decision names it.`,
  "no-last-day-named": () => "The VA's page names no last day. It asks you to do it as soon as you can.",
  "not-champva": () => "CHAMPVA has its own appeal.",

  // Courts
  "court-after-appeals": () => "After the appeals inside the plan you may sue for the benefit.",
  "plan-may-set-court-time": () =>
    "The plan may set its own last day for this. It stands in the letter or the plan's papers.",
  "court-after-opm": () =>
    "After the Office of Personnel Management has decided, you may sue. It is sued, not the plan.",
  "state-law-remedies": () => "State law says which court and how soon.",
};
