import type { Finding } from "../finding.ts";
import { URGENCY_OF, type Urgency } from "../vocabulary.ts";

/** How soon somebody is reached, worst first. */
export const TIERS = ["emergency", "urgent", "non-urgent"] as const;
export type Tier = (typeof TIERS)[number];

export const TIER_OF: Readonly<Record<Urgency, Tier>> = {
  emergency: "emergency",
  urgent: "urgent",
  soon: "non-urgent",
  routine: "non-urgent",
  info: "non-urgent",
};

/** The tier of what a finding asks for: of an open one, what its statement would ask for. */
export function tierOf({ state, urgency, ifSeen, ifApplies }: Finding): Tier | undefined {
  if (state === "applies") return TIER_OF[urgency];
  const open = ifSeen ?? ifApplies;
  return state === "unknown" && open !== undefined ? TIER_OF[URGENCY_OF[open]] : undefined;
}

/** The worse of any number of tiers. */
export function worstTier(tiers: readonly (Tier | undefined)[]): Tier | undefined {
  return TIERS.find((tier) => tiers.includes(tier));
}
