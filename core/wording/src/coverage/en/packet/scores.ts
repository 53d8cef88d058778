/** Scores by which clinics write down how bad an illness is. */
const SCORES: Readonly<Record<string, string>> = {
  "rheumatoid-arthritis": "CDAI, DAS28 or RAPID3",
  "psoriatic-arthritis": "DAPSA",
  "ankylosing-spondylitis": "ASDAS or BASDAI",
  "non-radiographic-axial-spondyloarthritis": "ASDAS or BASDAI",
  "atopic-dermatitis": "EASI, vIGA-AD, POEM, DLQI or body surface area",
  "alopecia-areata": "SALT",
  "ulcerative-colitis": "Mayo score, UCEIS or calprotectin",
  "crohns-disease": "CDAI or SES-CD",
  vitiligo: "F-VASI",
};

export function scoresOf(condition: string): string {
  return SCORES[condition] ?? "the one that the clinic uses";
}
