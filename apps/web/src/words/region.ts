import type { Region } from "@afterscript/engine";

export const REGION_WORD = { us: "US", eu: "EU", uk: "UK" } as const satisfies Record<Region, string>;
