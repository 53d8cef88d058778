import { words } from "../../words/words.ts";
import { ScreenError } from "../failure.ts";

const opened = new Map<string, Promise<unknown>>();

/** The version of the knowledge that this page was made with. */
export function knowledgeHash(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="knowledge"]')?.content ?? "";
}

/**
 * One file of the compiled knowledge, loaded once: "us/upadacitinib.json", "rates.json".
 * @throws ScreenError when it is not on this device and cannot be fetched; the next call tries again.
 */
export function ruleFile<T>(name: string): Promise<T> {
  const known = opened.get(name);
  if (known !== undefined) return known as Promise<T>;
  const loading = load(`/knowledge/${knowledgeHash()}/${name}`);
  opened.set(name, loading);
  loading.catch(() => opened.delete(name));
  return loading as Promise<T>;
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address).catch(() => undefined);
  if (response?.ok === true) return response.json();
  const { rules } = words().failures;
  throw new ScreenError(
    response === undefined
      ? { code: "RULES_NOT_LOADED", ...rules.notLoaded }
      : { code: "RULES_NOT_FOUND", ...rules.notFound },
  );
}
