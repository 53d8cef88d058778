import { messagesOf } from "@afterscript/wording";

export const { date, name, quantity } = messagesOf();

/** First letter large: ids and names are kept in small letters. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 test", "3 tests". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
