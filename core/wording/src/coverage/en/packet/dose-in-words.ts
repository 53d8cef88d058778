const FORMS: Readonly<Record<string, string>> = {
  IR: "tablet",
  XR: "extended-release tablet",
  LQ: "oral solution",
  cream: "cream",
  ointment: "ointment",
};

/** "XR 15 mg once daily" as "15 mg once daily (extended-release tablet)". */
export function doseInWords(dose: string): string {
  const [first = "", ...rest] = dose.split(" ");
  const form = FORMS[first];
  return form === undefined ? dose : `${rest.join(" ")} (${form})`;
}
