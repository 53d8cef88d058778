import type { Library } from "../site/context.ts";
import { type Claim, type ClaimTheme, type ClaimVerdict, THEMES, VERDICTS } from "./claim.ts";
import { claimLibraryOf } from "./claim-library.ts";
import { drawnHtml, undrawn } from "./drawn-html.ts";
import { type Counterfactual, carriedBy, type JudgedLine, judgeClaim } from "./judge-claim.ts";
import { type ClaimSource, type SourcesById, sourcesOf } from "./sources-of.ts";

export type LineView = JudgedLine & {
  /** Its text with the numbers drawn; they are left out where it does not stand. */
  readonly html: string;
  readonly sources: readonly ClaimSource[];
};

export type ClaimView = {
  readonly claim: Claim;
  /** Computed from the knowledge, whatever was written. */
  readonly verdict: ClaimVerdict;
  /** The written answer with its numbers drawn; undefined when the knowledge no longer bears it out. */
  readonly answer?: string;
  readonly lines: readonly LineView[];
  readonly carriedBy: readonly Counterfactual[];
};

export type ThemeView = { readonly theme: ClaimTheme; readonly claims: readonly ClaimView[] };

/** One claim as the page shows it. */
export function claimView(claim: Claim, library: Library, sources: SourcesById): ClaimView {
  const held = claimLibraryOf(library);
  const { verdict, lines } = judgeClaim(claim, held);
  const isBorneOut = verdict === claim.verdict && lines.every(({ state }) => state === "stands");
  const draw = (text: string) => drawnHtml(text, { library, place: claim.place });
  return {
    claim,
    verdict,
    ...(isBorneOut && { answer: draw(claim.answer) }),
    lines: lines.map((line) => ({
      ...line,
      html: line.state === "stands" ? draw(line.text) : undrawn(line.text),
      sources: sourcesOf(line.grounds, held, sources),
    })),
    carriedBy: carriedBy(claim, held),
  };
}

/** Claims by theme, in the order of the page; a theme without one is left out. */
export function byTheme(claims: readonly ClaimView[]): readonly ThemeView[] {
  return THEMES.map((theme) => ({ theme, claims: claims.filter(({ claim }) => claim.theme === theme) })).filter(
    (one) => one.claims.length > 0,
  );
}

/** How many claims have each verdict. */
export function countVerdicts(claims: readonly ClaimView[]): ReadonlyMap<ClaimVerdict, number> {
  return new Map(VERDICTS.map((verdict) => [verdict, claims.filter((one) => one.verdict === verdict).length]));
}
