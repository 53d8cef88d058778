import { readFileSync } from "node:fs";
import type { LetterMedicine, LetterOptions } from "@afterscript/denial-letter";

/** Names as a caller would pass them: enough for the invented letters beside this file. */
export const MEDICINES: readonly LetterMedicine[] = [
  ["upadacitinib", "Rinvoq"],
  ["tofacitinib", "Xeljanz", "Xeljanz XR"],
  ["baricitinib", "Olumiant"],
  ["abrocitinib", "Cibinqo"],
  ["ritlecitinib", "Litfulo"],
  ["deuruxolitinib", "Leqselvi"],
  ["ruxolitinib-cream", "Opzelura", "ruxolitinib cream"],
  ["dupilumab", "Dupixent"],
  ["adalimumab", "Humira"],
  ["methotrexate"],
  ["etanercept", "Enbrel"],
].map((names) => ({ id: names[0] ?? "", names }));

/** What a letter says, as somebody wrote it down who looked at the letter. What is not listed is not in it. */
export type LookedAt = {
  readonly letter: string;
  readonly country: NonNullable<LetterOptions["country"]>;
  readonly says: Readonly<Record<string, string | readonly string[]>>;
};

/** The text of one of the letters. */
export function letterText(name: string): string {
  return readFileSync(new URL(`./${name}.txt`, import.meta.url), "utf8");
}

export const LETTERS: readonly LookedAt[] = [
  {
    letter: "maya",
    country: "us",
    says: {
      decision: "first-denial: Adverse Benefit Determination",
      "dates.letter": "2026-06-08: June 8, 2026",
      "dates.decided": "2026-06-05: On June 5, 2026",
      "dates.requested": "2026-06-03: Request received on June 3, 2026",
      "filing.lastDay": "2026-12-05 for appeal: must be received by December 5, 2026",
      "filing.period": "180 days from receipt for appeal: 180 days from the date you receive this letter",
      "filing.countedWhen": "received: must be received",
      "filing.allPeriods": [
        "180 days from receipt for appeal: 180 days from the date you receive this letter",
        "4 months from receipt for external-review: within four months of receiving that decision",
      ],
      "filing.allLastDays": ["2026-12-05 for appeal: must be received by December 5, 2026"],
      reasons: [
        "step-not-met: The records do not show that you tried dupilumab, or another systemic medicine, for at least 3 months without enough relief.",
        "missing-safety-tests: We did not receive the result of a tuberculosis (TB) test from the last 12 months.",
      ],
      requiredFirst: ["dupilumab [dupilumab]: dupilumab", "another systemic medicine: another systemic medicine"],
      trialLength: "3 months: 3 months",
      reviewer:
        "Daniel Whitcombe | PharmD, Clinical Pharmacist: reviewed by Daniel Whitcombe, PharmD, Clinical Pharmacist",
      "request.drug": "Rinvoq [upadacitinib]: Rinvoq",
      "request.strength": "15 mg extended-release: 15 mg extended-release",
      "request.quantity": "30 tablets per 30 days: Quantity: 30 tablets per 30 days",
      "numbers.member": "LBX 4471 9082: Member ID: LBX 4471 9082",
      "numbers.group": "70-55821: Group number: 70-55821",
      "numbers.reference": "PA-26-0611843: Reference number: PA-26-0611843",
      "appealTo.address":
        "Larkspur Benefit Services, Appeals Department, PO Box 2294, Columbus, OH 43216: Larkspur Benefit Services, Appeals Department, PO Box 2294, Columbus, OH 43216",
      "appealTo.fax": "614-555-0142: 614-555-0142",
      "appealTo.phone": "800-555-0119: 800-555-0119",
      "appealTo.expedited":
        "If waiting could seriously harm your health, you or your prescriber can ask for an expedited appeal by calling 800-555-0119.: If waiting could seriously harm your health, you or your prescriber can ask for an expedited appeal by calling 800-555-0119.",
      planHints: ["self-funded-employer: self-funded"],
      policy: "clinical policy RX-DERM-0142: clinical policy RX-DERM-0142",
      criteriaClauses: [
        "The records do not show that you tried dupilumab, or another systemic medicine, for at least 3 months without enough relief.: The records do not show that you tried dupilumab, or another systemic medicine, for at least 3 months without enough relief.",
        "We did not receive the result of a tuberculosis (TB) test from the last 12 months.: We did not receive the result of a tuberculosis (TB) test from the last 12 months.",
      ],
    },
  },
  {
    letter: "fully-insured",
    country: "us",
    says: {
      decision: "first-denial: Denial of",
      "dates.letter": "2026-03-17: Date of notice: 03/17/2026",
      "dates.decided": "2026-03-16: Date of decision: 03/16/2026",
      "dates.requested": "2026-03-11: Date of request: 03/11/2026",
      "filing.period":
        "180 calendar days from receipt for appeal: within one hundred eighty (180) calendar days after you receive this notice",
      "filing.countedWhen": "postmarked: must be postmarked",
      "filing.allPeriods": [
        "180 calendar days from receipt for appeal: within one hundred eighty (180) calendar days after you receive this notice",
        "4 months from receipt for external-review: within 4 months after the date you receive our final decision",
      ],
      reasons: [
        "step-not-met: Our step therapy rule asks for a trial of a TNF inhibitor such as adalimumab for at least 90 days before Xeljanz XR.",
        "wrong-prescriber: The medicine also has to be prescribed by, or together with, a rheumatologist; the request was not from one.",
      ],
      requiredFirst: ["a TNF inhibitor: a TNF inhibitor", "adalimumab [adalimumab]: adalimumab"],
      trialLength: "90 days: 90 days",
      reviewer: "Priya Raghunathan | MD | Internal Medicine: Reviewer: Priya Raghunathan, MD, Internal Medicine",
      "request.drug": "Xeljanz XR [tofacitinib]: Xeljanz XR",
      "request.strength": "11 mg: 11 mg",
      "numbers.member": "CM-20447781: Member ID: CM-20447781",
      "numbers.group": "0098812: Group No. 0098812",
      "numbers.reference": "26-118840: Case number: 26-118840",
      "appealTo.address":
        "Cedar Mutual Appeals Unit, PO Box 7105, Madison, WI 53707: Cedar Mutual Appeals Unit, PO Box 7105, Madison, WI 53707",
      "appealTo.fax": "(608) 555-0177: (608) 555-0177",
      "appealTo.phone": "(608) 555-0100: (608) 555-0100",
      "appealTo.expedited":
        "Ask for an urgent appeal by phone if your health is at risk.: Ask for an urgent appeal by phone if your health is at risk.",
      planHints: ["insured-employer: fully insured"],
      policy: "Pharmacy Policy 5.01.88: Pharmacy Policy 5.01.88",
      criteriaClauses: [
        "Criteria used: Cedar Mutual Pharmacy Policy 5.01.88, section 2(b) and section 4, not met.: Criteria used: Cedar Mutual Pharmacy Policy 5.01.88, section 2(b) and section 4, not met.",
      ],
    },
  },
  {
    letter: "marketplace-non-formulary",
    country: "us",
    says: {
      decision: "formulary-exception-denied: denied the formulary exception",
      "dates.letter": "2026-08-21: Notice date: August 21, 2026",
      "dates.decided": "2026-08-20: denied the formulary exception on August 20, 2026",
      "filing.period": "180 days from letter-date for appeal: up to 180 days from the date on this letter",
      "filing.allPeriods": ["180 days from letter-date for appeal: up to 180 days from the date on this letter"],
      reasons: ["non-formulary: Reason Litfulo is not on our formulary."],
      coveredAlternatives: [
        "baricitinib [baricitinib]: baricitinib",
        "deuruxolitinib [deuruxolitinib]: deuruxolitinib",
      ],
      "request.drug": "Litfulo [ritlecitinib]: Litfulo",
      "request.strength": "50 mg: 50 mg",
      "numbers.member": "5590-22-7714: ID #: 5590-22-7714",
      "numbers.reference": "NF-884120: Reference: NF-884120",
      "appealTo.address":
        "Bluestem Appeals, 900 Sunflower Avenue, Suite 300, Topeka, KS 66603: Bluestem Appeals, 900 Sunflower Avenue, Suite 300, Topeka, KS 66603",
      "appealTo.phone": "1-877-555-0148: 1-877-555-0148",
      "appealTo.expedited":
        "If you need an answer sooner, call 1-877-555-0148 and ask for an expedited exception.: If you need an answer sooner, call 1-877-555-0148 and ask for an expedited exception.",
      planHints: ["marketplace-or-individual: Marketplace"],
      omissions: ["criteria-not-named in the letter", "reviewer-not-named in the letter"],
    },
  },
  {
    letter: "part-d-denial",
    country: "us",
    says: {
      decision: "first-denial: Notice of Denial",
      "dates.letter": "2026-04-09: Date: 04/09/2026",
      "filing.lastDay": "2026-06-13 for appeal: by June 13, 2026",
      "filing.period":
        "65 calendar days from letter-date for appeal: within 65 calendar days of the date of this notice",
      "filing.countedWhen": "received: must reach us",
      "filing.allPeriods": [
        "65 calendar days from letter-date for appeal: within 65 calendar days of the date of this notice",
      ],
      "filing.allLastDays": ["2026-06-13 for appeal: by June 13, 2026"],
      reasons: [
        "non-formulary: We denied this drug because it is not on the plan's formulary and the prescriber's statement does not say that the drugs on the list would be less effective or would cause harm.",
      ],
      coveredAlternatives: ["methotrexate [methotrexate]: methotrexate", "adalimumab [adalimumab]: adalimumab"],
      "request.drug": "Olumiant [baricitinib]: Olumiant",
      "request.strength": "2 mg: 2 mg",
      "numbers.member": "H7720-449183: Member number: H7720-449183",
      "appealTo.address":
        "Harborlight Rx Appeals and Grievances, PO Box 31180, Tampa, FL 33631: Harborlight Rx Appeals and Grievances, PO Box 31180, Tampa, FL 33631",
      "appealTo.fax": "813-555-0163: 813-555-0163",
      "appealTo.phone": "1-800-555-0155: 1-800-555-0155",
      "appealTo.expedited":
        "Call 1-800-555-0155 to ask for a fast appeal.: Call 1-800-555-0155 to ask for a fast appeal.",
      planHints: ["medicare-part-d: Notice of Denial of Medicare Prescription Drug Coverage"],
      omissions: ["criteria-not-named in the letter", "reviewer-not-named in the letter"],
    },
  },
  {
    letter: "part-d-redetermination",
    country: "us",
    says: {
      decision: "internal-appeal-denied: uphold our original decision",
      "dates.letter": "2026-10-02: October 2, 2026",
      "dates.decided": "2026-10-01: On October 1, 2026",
      "dates.requested": "2026-09-26: received your appeal on September 26, 2026",
      "filing.period": "60 days from letter-date for reconsideration: within 60 days of the date of this notice",
      "filing.allPeriods": ["60 days from letter-date for reconsideration: within 60 days of the date of this notice"],
      reasons: ["combination: Reason: baricitinib was asked for together with etanercept."],
      reviewer:
        "Lucille Hartmann | MD | Rheumatology: reviewed by Lucille Hartmann, MD, a physician who was not part of the first decision, specialty: Rheumatology",
      "request.drug": "Olumiant [baricitinib]: Olumiant",
      "request.strength": "2 mg: 2 mg",
      "numbers.member": "1EG4-TE5-MK73: Medicare number: 1EG4-TE5-MK73",
      "numbers.reference": "RD-5520917: Appeal number: RD-5520917",
      "appealTo.address":
        "Keystone Reconsideration Center, 45 Mill Road, Suite 12, Pittsford, NY 14534: Keystone Reconsideration Center, 45 Mill Road, Suite 12, Pittsford, NY 14534",
      "appealTo.fax": "585-555-0121: 585-555-0121",
      "appealTo.phone": "1-855-555-0190: 1-855-555-0190",
      "appealTo.expedited":
        "For a fast reconsideration call 1-855-555-0190.: For a fast reconsideration call 1-855-555-0190.",
      planHints: ["medicare-part-d: Redetermination"],
      policy: "Drug Policy BAR-07: Drug Policy BAR-07",
      omissions: ["claim-file-not-offered in the letter"],
    },
  },
  {
    letter: "medicaid-adverse-determination",
    country: "us",
    says: {
      decision: "reduction: NOTICE OF ADVERSE BENEFIT DETERMINATION: REDUCTION",
      "dates.letter": "2026-05-04: Date of this notice: May 4, 2026",
      "dates.ends": "2026-05-18: takes effect on May 18, 2026",
      "filing.period":
        "60 calendar days from letter-date for appeal: within 60 calendar days from the date on this letter",
      "filing.allPeriods": [
        "10 days from letter-date for keep-benefits: within 10 days of the date of this notice",
        "60 calendar days from letter-date for appeal: within 60 calendar days from the date on this letter",
        "120 days from decision-date for fair-hearing: within 120 days from the date of our appeal decision",
      ],
      "filing.allLastDays": ["2026-05-14 for keep-benefits: by May 14, 2026"],
      reasons: [
        "quantity-or-dose: We are doing this because the dose is above the limit in our medical policy MP-4471 and the notes do not show an improvement at the higher dose.",
        "no-response-shown: We are doing this because the dose is above the limit in our medical policy MP-4471 and the notes do not show an improvement at the higher dose.",
      ],
      "request.drug": "Cibinqo [abrocitinib]: Cibinqo",
      "numbers.member": "88120047Z: Medicaid ID: 88120047Z",
      "numbers.reference": "RB-339021: reference no. RB-339021",
      "appealTo.address":
        "Riverbend Appeals, 77 Ferry Street, Paducah, KY 42001: Riverbend Appeals, 77 Ferry Street, Paducah, KY 42001",
      "appealTo.phone": "1-888-555-0136: 1-888-555-0136",
      "appealTo.expedited":
        "If you need a fast answer, ask for an expedited appeal.: If you need a fast answer, ask for an expedited appeal.",
      planHints: ["medicaid-managed-care: Medicaid managed care"],
      policy: "medical policy MP-4471: medical policy MP-4471",
      omissions: ["reviewer-not-named in the letter"],
    },
  },
  {
    letter: "renewal-denial",
    country: "us",
    says: {
      decision: "approval-ending: approval ends",
      "dates.letter": "2026-11-02: Letter date: 11/02/2026",
      "dates.decided": "2026-10-30: Date of decision: 10/30/2026",
      "dates.ends": "2026-11-30: ends on November 30, 2026",
      "filing.period": "180 days from receipt for appeal: 180 days after receipt of this letter",
      "filing.allPeriods": ["180 days from receipt for appeal: 180 days after receipt of this letter"],
      reasons: [
        "no-response-shown: Reason: The clinical records do not show a response to treatment, such as a lower fecal calprotectin or fewer symptoms than before the medicine was started.",
        "sample-start: Medicine that was given as free samples is not counted as earlier treatment.",
      ],
      reviewer:
        "Dr. Aurelio Bassani | Medical Director | Gastroenterology: Decision made by: Dr. Aurelio Bassani, Medical Director, Gastroenterology",
      "request.drug": "Rinvoq [upadacitinib]: Rinvoq",
      "request.strength": "30 mg: 30 mg",
      "numbers.member": "SRH0099341: Subscriber ID: SRH0099341",
      "numbers.reference": "4400712-B: Authorization number: 4400712-B",
      "appealTo.address":
        "Summit Ridge Health, Appeals, PO Box 8181, Boise, ID 83707: Summit Ridge Health, Appeals, PO Box 8181, Boise, ID 83707",
      "appealTo.fax": "208-555-0188: 208-555-0188",
      "appealTo.phone": "208-555-0101: 208-555-0101",
      "appealTo.expedited":
        "An urgent appeal can be asked for by phone: 208-555-0101.: An urgent appeal can be asked for by phone: 208-555-0101.",
      policy: "Summit Ridge Prior Authorization Criteria: Summit Ridge Prior Authorization Criteria",
    },
  },
  {
    letter: "quantity-limit",
    country: "us",
    says: {
      decision: "first-denial: not approve",
      "dates.letter": "2028-01-31: January 31, 2028",
      "filing.period":
        "6 months from receipt for appeal: six months to appeal, counted from the day you receive this notice",
      "filing.countedWhen": "received: We must receive your appeal within",
      "filing.allPeriods": [
        "6 months from receipt for appeal: six months to appeal, counted from the day you receive this notice",
      ],
      reasons: [
        "quantity-or-dose: The plan has a quantity limit of 60 g for every 30 days.",
        "administrative: The amount is over that limit, and the body area to be treated was not given on the form.",
      ],
      "request.drug": "Opzelura [ruxolitinib-cream]: Opzelura",
      "request.strength": "1.5%: 1.5%",
      "request.quantity": "240 g per 30 days: Quantity requested: 240 g per 30 days",
      "numbers.member": "NPB77120934: Card number: NPB77120934",
      "numbers.reference": "5512-00871: Claim number: 5512-00871",
      "appealTo.fax": "303-555-0110: 303-555-0110",
      omissions: [
        "criteria-not-named in the letter",
        "reviewer-not-named in the letter",
        "expedited-route-not-stated in the letter",
        "external-review-not-stated in the letter",
        "claim-file-not-offered in the letter",
      ],
    },
  },
  {
    letter: "nhs-ifr-refusal",
    country: "uk",
    says: {
      decision: "funding-request-denied: panel declined",
      "dates.letter": "2026-02-12: 12 February 2026",
      "dates.decided": "2026-02-09: considered by the IFR panel on 9 February 2026",
      "dates.requested": "2026-01-05: application dated 5/1/2026",
      "filing.period":
        "20 business days from letter-date for appeal: within 20 working days of the date of this letter",
      "filing.allPeriods": [
        "20 business days from letter-date for appeal: within 20 working days of the date of this letter",
      ],
      reasons: [
        "other: Reason for the decision: The panel did not find that the patient's clinical circumstances are exceptional when set beside other people with alopecia areata.",
      ],
      reviewer:
        "Dr Helen Ormerod | Consultant in Public Health: chaired by Dr Helen Ormerod, Consultant in Public Health",
      "request.drug": "ritlecitinib [ritlecitinib]: ritlecitinib",
      "request.strength": "50 mg: 50 mg",
      "numbers.member": "943 476 5919: NHS number: 943 476 5919",
      "numbers.reference": "IFR/2026/0419: Our ref: IFR/2026/0419",
      "appealTo.address":
        "IFR Review Panel, Birch House, Kendal LA9 4XX: IFR Review Panel, Birch House, Kendal LA9 4XX",
      "appealTo.phone": "01539 555 0142: 01539 555 0142",
      planHints: ["nhs-england: Integrated Care Board"],
      policy: "NICE TA958: NICE TA958",
    },
  },
  {
    letter: "two-dates",
    country: "us",
    says: {
      decision: "first-denial: denied",
      "dates.letter": ["2026-09-14: Letter date: September 14, 2026", "2026-09-17: Date of letter: September 17, 2026"],
      "dates.decided": "2026-09-10: On 9/10/2026",
      "filing.lastDay": [
        "2027-03-13 for appeal: must be received by March 13, 2027",
        "2027-03-16 for appeal: must be received no later than March 16, 2027",
      ],
      "filing.period": [
        "180 days from receipt for appeal: 180 days from receipt of this letter",
        "60 days from letter-date for appeal: 60 days from the date on this letter",
      ],
      "filing.countedWhen": "received: must be received",
      "filing.allPeriods": [
        "180 days from receipt for appeal: 180 days from receipt of this letter",
        "60 days from letter-date for appeal: 60 days from the date on this letter",
      ],
      "filing.allLastDays": [
        "2027-03-13 for appeal: must be received by March 13, 2027",
        "2027-03-16 for appeal: must be received no later than March 16, 2027",
      ],
      reasons: [
        "not-medically-necessary: On 9/10/2026 we denied coverage of Olumiant 4 mg because it is not medically necessary for your condition.",
      ],
      "request.drug": "Olumiant [baricitinib]: Olumiant",
      "request.strength": "4 mg: 4 mg",
      "numbers.member": "IW-300-4471: Member ID: IW-300-4471",
      "numbers.reference": "77-20261: Claim number: 77-20261",
      "appealTo.address":
        "Ironwood Appeals, 8 Copper Court, Tucson, AZ 85701: Ironwood Appeals, 8 Copper Court, Tucson, AZ 85701",
      planHints: ["insured-employer: ERISA", "self-funded-employer: ERISA"],
      omissions: [
        "criteria-not-named in the letter",
        "reviewer-not-named in the letter",
        "reason-not-specific in the letter",
        "expedited-route-not-stated in the letter",
        "external-review-not-stated in the letter",
        "claim-file-not-offered in the letter",
      ],
    },
  },
  {
    letter: "cut-after-page-one",
    country: "us",
    says: {
      decision: "first-denial: Denial of",
      "dates.letter": "2026-07-01: Date: July 1, 2026",
      reasons: [
        "step-not-met: You have not tried methotrexate for 12 weeks and adalimumab for 3 months, as our criteria require.",
      ],
      requiredFirst: ["methotrexate [methotrexate]: methotrexate", "adalimumab [adalimumab]: adalimumab"],
      trialLength: ["12 weeks: 12 weeks", "3 months: 3 months"],
      "request.drug": "Rinvoq [upadacitinib]: Rinvoq",
      "request.strength": "15 mg: 15 mg",
      "numbers.member": "PSH 552 019 33: Member ID: PSH 552 019 33",
      mayBeIncomplete: "pages-missing: Page 1 of 4",
      omissions: [
        "criteria-not-named in what was pasted",
        "reviewer-not-named in what was pasted",
        "appeal-period-not-stated in what was pasted",
        "appeal-address-not-stated in what was pasted",
        "expedited-route-not-stated in what was pasted",
        "external-review-not-stated in what was pasted",
        "claim-file-not-offered in what was pasted",
      ],
    },
  },
  {
    letter: "approval",
    country: "us",
    says: {
      decision: "approval: pleased to",
      "dates.letter": "2026-06-30: Date of notice: 06/30/2026",
      "dates.ends": "2027-06-30: ends on June 30, 2027",
      "request.drug": "Xeljanz XR [tofacitinib]: Xeljanz XR",
      "request.strength": "11 mg: 11 mg",
      "numbers.member": "CM-20447781: Member ID: CM-20447781",
      "numbers.reference": "26-120077: Authorization number: 26-120077",
      "appealTo.phone": "608-555-0100: 608-555-0100",
      problems: ["LETTER_NOT_A_DENIAL: pleased to"],
    },
  },
  {
    letter: "request-for-information",
    country: "us",
    says: {
      decision: "more-information-asked: need more information",
      "dates.letter": "2026-06-04: June 4, 2026",
      "filing.allPeriods": ["14 days from letter-date for information: within 14 days of the date of this letter"],
      "request.drug": "Cibinqo [abrocitinib]: Cibinqo",
      "request.strength": "100 mg: 100 mg",
      "numbers.member": "LBX 5512 0031: Member ID: LBX 5512 0031",
      "numbers.reference": "PA-26-0611902: Reference number: PA-26-0611902",
      "appealTo.fax": "614-555-0143: 614-555-0143",
      problems: ["LETTER_NOT_A_DENIAL: need more information"],
    },
  },
  { letter: "german", country: "us", says: { problems: ["LETTER_OTHER_LANGUAGE (language de)"] } },
  {
    letter: "no-date",
    country: "us",
    says: {
      decision: "first-denial: not able to cover",
      reasons: [
        "plan-exclusion: We are not able to cover it: hair loss treatment is cosmetic and is an excluded benefit of your policy.",
      ],
      "request.drug": "Leqselvi [deuruxolitinib]: Leqselvi",
      "request.strength": "8 mg: 8 mg",
      omissions: [
        "criteria-not-named in the letter",
        "reviewer-not-named in the letter",
        "appeal-period-not-stated in the letter",
        "appeal-address-not-stated in the letter",
        "expedited-route-not-stated in the letter",
        "external-review-not-stated in the letter",
        "claim-file-not-offered in the letter",
      ],
    },
  },
  {
    letter: "off-label",
    country: "us",
    says: {
      decision: "first-denial: declining",
      "dates.letter": "2026-07-20: 2026-07-20",
      "filing.period": "6 months from decision-date for appeal: within 6 months from the date of this decision",
      "filing.allPeriods": ["6 months from decision-date for appeal: within 6 months from the date of this decision"],
      reasons: [
        "off-label: The drug is not approved by the FDA for alopecia areata, so the use is off-label.",
        "administrative: The diagnosis code on the form is missing as well.",
        "no-prior-authorisation: There is no prior authorization on file for this drug.",
      ],
      reviewer: "licensed pharmacist: completed by a licensed pharmacist",
      "request.drug": "Xeljanz [tofacitinib]: Xeljanz",
      "request.strength": "5 mg: 5 mg",
      "numbers.member": "R 4410 2291: Enrollee ID: R 4410 2291",
      "numbers.reference": "2026-77120: Request number: 2026-77120",
      "appealTo.address":
        "Civic Employees Health Program, Claims Review, PO Box 660, Reston, VA 20190: Civic Employees Health Program, Claims Review, PO Box 660, Reston, VA 20190",
      planHints: ["federal-employee: Federal Employees Health Benefits"],
      omissions: [
        "criteria-not-named in the letter",
        "reviewer-not-named in the letter",
        "expedited-route-not-stated in the letter",
        "external-review-not-stated in the letter",
        "claim-file-not-offered in the letter",
      ],
    },
  },
  {
    letter: "external-review-decision",
    country: "us",
    says: {
      decision: "external-review-decision: independent review organization has upheld",
      "dates.letter": "2026-12-01: December 1, 2026",
      reasons: [
        "step-not-met: The reviewer, board certified in gastroenterology, found that the dose is more than the maximum in the label for this phase, and that there is no record of step therapy with an adalimumab product.",
        "quantity-or-dose: The reviewer, board certified in gastroenterology, found that the dose is more than the maximum in the label for this phase, and that there is no record of step therapy with an adalimumab product.",
      ],
      requiredFirst: ["adalimumab [adalimumab]: adalimumab"],
      reviewer: "reviewer | gastroenterology: reviewer, board certified in gastroenterology",
      "request.drug": "Rinvoq [upadacitinib]: Rinvoq",
      "request.strength": "45 mg: 45 mg",
      "numbers.reference": "IRO-2026-30917: Case no. IRO-2026-30917",
      omissions: ["criteria-not-named in the letter", "reviewer-not-named in the letter"],
    },
  },
  {
    letter: "second-level-denial",
    country: "us",
    says: {
      decision: "second-level-denied: denied your second-level appeal",
      "dates.letter": "2026-08-20: 20 August 2026",
      "dates.decided": "2026-08-18: On August 18, 2026",
      "filing.period":
        "4 months from receipt for external-review: within four (4) months from the date you receive this notice",
      "filing.allPeriods": [
        "4 months from receipt for external-review: within four (4) months from the date you receive this notice",
      ],
      reasons: ["step-not-met: The committee found no record that dupilumab was tried."],
      requiredFirst: ["dupilumab [dupilumab]: dupilumab"],
      reviewer: "Dr. Ruth Abellard | MD | Dermatology: decision was made by Dr. Ruth Abellard, MD, Dermatology",
      "request.drug": "upadacitinib [upadacitinib]: upadacitinib",
      "request.strength": "15 mg: 15 mg",
      "numbers.member": "LBX 4471 9082: Member ID: LBX 4471 9082",
      "numbers.reference": "AP2-26-00219: Reference number: AP2-26-00219",
      "appealTo.address":
        "Larkspur External Review, PO Box 2299, Columbus, OH 43216: Larkspur External Review, PO Box 2299, Columbus, OH 43216",
      planHints: ["self-funded-employer: claims administrator"],
      omissions: [
        "criteria-not-named in the letter",
        "expedited-route-not-stated in the letter",
        "claim-file-not-offered in the letter",
      ],
    },
  },
];
