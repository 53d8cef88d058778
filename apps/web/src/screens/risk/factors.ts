/** What is asked about oneself here, and what can be answered: an illness by its id, "no", or nothing. */
export const FACTORS = {
  smoking: ["current", "former", "never"],
  heart: ["heart-attack", "stroke", "narrowed-arteries", "no"],
  clot: ["clot", "no"],
  cancer: ["skin-cancer", "other-cancer", "no"],
} as const;

export type FactorId = keyof typeof FACTORS;
export type ToldFactors = Readonly<Partial<Record<FactorId, string>>>;

export const FACTOR_IDS = Object.keys(FACTORS) as readonly FactorId[];
