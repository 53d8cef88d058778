/**
 * Imports go one way: kernel <- record <- engine <- wording <- adapters <- apps.
 * A package may import itself and what its list names; whoever is not in the table is refused.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  "core/kernel": [],
  "core/record": ["core/kernel"],
  "core/engine": ["core/kernel", "core/record"],
  "core/wording": ["core/kernel", "core/record", "core/engine"],
  "adapters/fhir": ["core/kernel", "core/record"],
  "adapters/documents": ["core/kernel", "core/record", "core/engine", "core/wording"],
  "adapters/ics": ["core/kernel", "core/wording"],
  "tools/knowledge": ["core/kernel", "core/record", "core/engine", "core/wording", "adapters/fhir"],
  "tools/check-layers": [],
  "tools/mutate": ["core/kernel", "core/record", "core/engine", "adapters/fhir", "tools/knowledge", "testkit"],
  "tools/vectors": ["core/kernel", "core/record", "core/engine", "tools/knowledge", "testkit"],
  "tools/pack": ["tools/knowledge"],
  testkit: [
    "core/kernel",
    "core/record",
    "core/engine",
    "core/wording",
    "adapters/fhir",
    "tools/knowledge",
    "apps/check",
  ],
  bench: ["core/kernel", "core/record", "core/engine", "core/wording", "adapters/fhir", "tools/knowledge", "testkit"],
  "apps/check": ["core/kernel", "core/record", "core/engine", "core/wording", "adapters/fhir", "tools/knowledge"],
  "apps/cli": [
    "core/kernel",
    "core/record",
    "core/engine",
    "core/wording",
    "adapters/documents",
    "adapters/fhir",
    "adapters/ics",
    "tools/knowledge",
    "apps/check",
  ],
  "apps/web": [
    "core/kernel",
    "core/record",
    "core/engine",
    "core/wording",
    "adapters/fhir",
    "tools/knowledge",
    "apps/check",
  ],
  "apps/server": [
    "core/kernel",
    "core/record",
    "core/engine",
    "core/wording",
    "adapters/documents",
    "adapters/fhir",
    "adapters/ics",
    "tools/knowledge",
    "apps/check",
    "apps/web",
  ],
};

/** In `core/` nothing is read, no clock is asked, nothing is random. */
export const IMPURE: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\bfrom\s+["']node:/, what: "a Node module" },
  { pattern: /\bnew Date\b|\bDate\.(now|parse|UTC)\b/, what: "Date" },
  { pattern: /\bMath\.random\b/, what: "randomness" },
  { pattern: /\bperformance\.now\b/, what: "a clock" },
  { pattern: /\bIntl\.|\btoLocale\w*\(|\blocaleCompare\(/, what: "the machine's language" },
  { pattern: /\bconsole\./, what: "console" },
  { pattern: /\bprocess\./, what: "process" },
];
