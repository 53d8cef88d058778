import { NHS_NUMBER } from "./plain-identifier.ts";

/**
 * Can this be a number of its system? False where the system has a check digit and the number has another one, or another
 * form; true for every system without one that is known here.
 */
export function hasRightCheckDigit(system: string, value: string): boolean {
  return system === NHS_NUMBER ? isNhsNumber(value) : true;
}

/**
 * Ten digits, the last by modulus 11: the first nine weighed with 10 to 2; eleven less the remainder of their sum; 11 is
 * written as 0, and 10 is no number. NHS Data Dictionary, NHS NUMBER: https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  const sum = [...value.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === Number(value[9]);
}
