/** The page of one illness, or of several that belong together. */
export type ConditionPlace = {
  /** The last part of its address, and the name of its text. */
  readonly slug: string;
  /** Ids of the knowledge. */
  readonly conditions: readonly string[];
};

/** Illnesses that have a page, in the order of the list. */
export const CONDITION_PLACES: readonly ConditionPlace[] = [
  { slug: "rheumatoid-arthritis", conditions: ["rheumatoid-arthritis"] },
  { slug: "psoriatic-arthritis", conditions: ["psoriatic-arthritis"] },
  {
    slug: "axial-spondyloarthritis",
    conditions: ["ankylosing-spondylitis", "non-radiographic-axial-spondyloarthritis"],
  },
  {
    slug: "juvenile-arthritis",
    conditions: [
      "polyarticular-juvenile-idiopathic-arthritis",
      "juvenile-psoriatic-arthritis",
      "enthesitis-related-arthritis",
    ],
  },
  { slug: "giant-cell-arteritis", conditions: ["giant-cell-arteritis"] },
  { slug: "atopic-dermatitis", conditions: ["atopic-dermatitis"] },
  { slug: "chronic-hand-eczema", conditions: ["chronic-hand-eczema"] },
  { slug: "plaque-psoriasis", conditions: ["plaque-psoriasis"] },
  { slug: "vitiligo", conditions: ["vitiligo"] },
  { slug: "alopecia-areata", conditions: ["alopecia-areata"] },
  { slug: "ulcerative-colitis", conditions: ["ulcerative-colitis"] },
  { slug: "crohns-disease", conditions: ["crohns-disease"] },
];

/** The address of the list, and of every page. */
export function conditionPaths(): readonly string[] {
  return ["/conditions", ...CONDITION_PLACES.map(({ slug }) => `/conditions/${slug}`)];
}

/** Where a condition is told of; undefined where it has no page. */
export function conditionHref(condition: string): string | undefined {
  const place = CONDITION_PLACES.find(({ conditions }) => conditions.includes(condition));
  return place && `/conditions/${place.slug}`;
}
