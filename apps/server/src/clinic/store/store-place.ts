import { homedir } from "node:os";
import { join } from "node:path";
import type { StorePlace } from "./open-store.ts";

/** Outside of any checkout, so that tidying the program's folder removes no patient's data. */
export const DEFAULT_FOLDER = join(homedir(), ".afterscript", "clinic");

export type FoundPlace =
  | { readonly place: StorePlace; readonly mistake?: undefined }
  | { readonly mistake: string; readonly place?: undefined };

/** Where the clinic keeps its data: `DATABASE_URL`, or the folder of `--data`, or `DEFAULT_FOLDER`. Both at once is a mistake. */
export function findPlace(environment: Readonly<Record<string, string | undefined>>, folder?: string): FoundPlace {
  const databaseUrl = environment.DATABASE_URL;
  if (databaseUrl === undefined || databaseUrl === "") return { place: { folder: folder ?? DEFAULT_FOLDER } };
  if (folder === undefined) return { place: { databaseUrl } };
  return { mistake: "--data and DATABASE_URL name two places. Leave one out: `env -u DATABASE_URL …` for the folder." };
}
