import { messagesOf } from "@afterscript/wording";

export const { date, name, quantity } = messagesOf();

/** First letter large: ids and names are kept in small letters. "eGFR" stays as it is. */
export function sentenceCase(text: string): string {
  return /^[a-z][A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 test", "3 tests". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Keeps a number with its unit on one line, and a unit in one piece. */
export function unbroken(text: string): string {
  return text
    .replace(/(\d) (?=(?:\/|%|×|mg\b|g\/|mL|µ|U\/|kg\b|mmol|years\b|weeks\b|days\b|months\b))/g, "$1\u00a0")
    .replace(/\/(?=[µdLm])/g, "/\u2060");
}
