type Detail = Readonly<Record<string, string>>;

const part = (detail: Detail, key: string, otherwise: string) => {
  const value = detail[key];
  return value === undefined ? otherwise : `"${value}"`;
};

/** A message for each problem code of `docs/problems.md`: what, and how to mend. */
export const problems: Readonly<Record<string, (detail: Detail) => string>> = {
  REGION_ASSUMED: (detail) =>
    `No region was given and the Patient has no country that decides it: ${part(detail, "region", "us")} was taken. Give --region us, eu or uk.`,
  NO_PATIENT: () => "No Patient resource was found: age and sex are not known. Add the Patient to the Bundle.",
  NO_JAK_INHIBITOR: () => "The record shows no current JAK inhibitor. To ask about one, give --drug.",
  DRUG_RECOGNISED_ONLY: (detail) =>
    `${part(detail, "drug", "This drug")} is known by name only: it counts as a second JAK inhibitor, and nothing else is judged.`,
  AS_OF_BEFORE_KNOWLEDGE: (detail) =>
    `No transcribed edition of the label of ${part(detail, "drug", "this drug")} was in force on that day: nothing was judged. Take a later --as-of.`,
  SOURCE_REVIEW_DUE: (detail) =>
    `The reading of ${part(detail, "source", "a source")} was to be checked again by ${part(detail, "reviewBy", "an earlier day")}: a newer edition may say something else.`,
  DRUG_NOT_COVERED: (detail) => `No label of ${part(detail, "drug", "this drug")} is transcribed for this region yet.`,
};

/** A problem code without a message of its own still says what it is about: nothing is dropped silently. */
export function problem(code: string, detail: Detail): string {
  const known = problems[code];
  if (known !== undefined) return known(detail);
  const parts = Object.keys(detail)
    .sort()
    .map((key) => `${key} ${part(detail, key, "")}`);
  const words = code.toLowerCase().replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.`;
}
