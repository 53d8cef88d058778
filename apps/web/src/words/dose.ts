import { words } from "./words.ts";

const FORM = /^(IR|XR|LQ|cream|ointment) /;

/** "XR 15 mg once daily" as "15 mg once daily, slow-release tablet": the form in words, behind the amount. */
export function doseText(dose: string): string {
  const form = FORM.exec(dose)?.[1] as keyof ReturnType<typeof words>["parts"]["form"] | undefined;
  return form === undefined ? dose : `${dose.slice(form.length + 1)}, ${words().parts.form[form]}`;
}
