type Detail = Readonly<Record<string, string>>;

const quoted = (detail: Detail, key: string, otherwise: string) => {
  const value = detail[key];
  return value === undefined || value === "" ? otherwise : `"${value}"`;
};

const coded = (detail: Detail) => {
  const { system, code } = detail;
  if (code === undefined || code === "") return "without a code";
  return `${system === undefined ? "" : `${system} `}${code}`;
};

const MESSAGES = {
  REGION_ASSUMED: (detail) =>
    `No region was given and the Patient has no country that decides it: ${quoted(detail, "region", "us")} was taken. Name the region: us, eu or uk.`,
  NO_PATIENT: () => "No Patient resource was found: age and sex are not known. Add the Patient to the Bundle.",
  NO_JAK_INHIBITOR: () => "The record shows no current JAK inhibitor. To ask about one, name the drug.",
  DRUG_RECOGNISED_ONLY: (detail) =>
    `${quoted(detail, "drug", "This drug")} is known by name only: it counts as a second JAK inhibitor, and nothing else is judged.`,
  AS_OF_BEFORE_KNOWLEDGE: (detail) =>
    `No transcribed edition of the label of ${quoted(detail, "drug", "this drug")} was in force on that day: nothing was judged. Take a later day.`,
  SOURCE_REVIEW_DUE: (detail) =>
    `The reading of ${quoted(detail, "source", "a source")} was to be checked again by ${quoted(detail, "reviewBy", "an earlier day")}: a newer edition may say something else.`,
  ANSWER_NOT_RECOGNISED: (detail) =>
    `The answer about ${quoted(detail, "fact", "this topic")} is not one that is known here: it was not used. Read the entry.`,
  CODE_NOT_RECOGNISED: (detail) => `The entry (${coded(detail)}) is not known here: it was not used. Read the entry.`,
  DATE_NOT_READABLE: (detail) => `${quoted(detail, "path", "A date")} is no FHIR date: it was not used.`,
  DOSE_CONTRADICTORY: () => "The order says two different doses: none was taken. Mend the dosage instruction.",
  DOSE_NOT_READ: () =>
    "The dosage is not one dose at a steady rhythm, or could not be read: no dose was taken. Send amount and timing.",
  ENTRY_NOT_A_RESOURCE: (detail) =>
    `${detail.count ?? "Some"} of the entries hold no FHIR resource: they were not read.`,
  MEDICATION_DOUBTFUL: () =>
    "The name of the medicine says of itself that it may be another one: it is taken for what it names. Find out what it is.",
  MEDICATION_FORM_UNKNOWN: () =>
    "The name stands for medicines of other forms (by mouth, cream, ointment), and the order does not say which: no rule is taken as known to hold. Add the form or the route.",
  MEDICATION_NOT_RECOGNISED: (detail) =>
    `The medicine (${coded(detail)}) is not known here: it may or may not interact. Check it by hand.`,
  OTHER_SUBJECT: () => "The resource is about someone else: it was not used.",
  REFERENCE_NOT_FOUND: (detail) =>
    `What ${quoted(detail, "path", "a reference")} points to is not in the input: it was not used. Add it to the Bundle.`,
  RESOURCE_TYPE_NOT_READ: (detail) =>
    `${detail.count ?? "Some"} of type ${detail.resourceType ?? "unknown"} were not read: this type holds nothing that is judged.`,
  STATUS_NOT_READABLE: () =>
    "The status is missing or not a FHIR status: the entry is not taken as fact. Mend the status.",
  SUBJECT_NOT_GIVEN: () => "The resource does not say whose it is, and there are several patients: it was not used.",
  UNIT_NOT_ACCEPTED: (detail) =>
    detail.unit === undefined || detail.unit === ""
      ? `The result of ${detail.fact ?? "this test"} has no unit, and one is never guessed: it was not used. Read the original report.`
      : `"${detail.unit}" is not an accepted unit of ${detail.fact ?? "this test"}: the result was not used. Read the original report.`,
  USE_NOT_STATED: () =>
    "It was given on that day, and nothing says whether it goes on: it may still be taken. Add the order, or how often it is given.",
  VALUE_IMPLAUSIBLE: (detail) =>
    `The value of ${detail.fact ?? "this test"} cannot be right in ${quoted(detail, "unit", "its unit")}: it was not used. Read the original report.`,
  VALUE_NOT_READABLE: (detail) =>
    `The value of ${detail.fact ?? "this test"} could not be read: it was not used. Read the original report.`,
} satisfies Readonly<Record<string, (detail: Detail) => string>>;

/** Problem codes that have a message of their own. */
export const PROBLEM_CODES: readonly string[] = Object.keys(MESSAGES);

const BY_CODE: Readonly<Record<string, ((detail: Detail) => string) | undefined>> = MESSAGES;

/** What happened and how to mend it. A code without a message of its own still says what it is about. */
export function problem(code: string, detail: Detail): string {
  const message = BY_CODE[code];
  if (message !== undefined) return message(detail);
  const parts = Object.keys(detail)
    .sort()
    .map((key) => `${key} ${quoted(detail, key, "empty")}`);
  const words = code.toLowerCase().replaceAll("_", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.`;
}
