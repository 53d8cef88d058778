/** Where something stands on a scale ruler. All places are in the scale's own unit. */
export type RulerMark = {
  /** `you`: the value judged. `event`: another dated thing. `unknown`: not known, at the left end. */
  readonly sort: "you" | "event" | "unknown";
  readonly at?: number;
  /** A value known only as a range: drawn as a bracket. */
  readonly to?: number;
  readonly label: string;
  readonly note?: string;
};

export type RulerZone = { readonly from: number; readonly to: number; readonly label: string };
export type RulerLimit = { readonly at: number; readonly label: string };

/** A measure on one baseline. */
export type ScaleRuler = {
  readonly shape: "scale";
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** The laboratory's usual range: a pale band over the line. */
  readonly usual?: RulerZone;
  /** Where the source's rule reaches from and to, below the line. */
  readonly zones: readonly RulerZone[];
  readonly limits: readonly RulerLimit[];
  readonly marks: readonly RulerMark[];
  readonly rows: readonly RulerRow[];
};

/** Steps or choices on one upright line: what was found, what was not. */
export type StepRuler = {
  readonly shape: "steps";
  readonly title: string;
  readonly description: string;
  readonly steps: readonly RulerStep[];
  readonly rows: readonly RulerRow[];
};

export type RulerStep = {
  /** `off`: the person stands beside the line, not on it. */
  readonly sort: "you" | "done" | "unknown" | "plain" | "off";
  readonly label: string;
  readonly note?: string;
};

/** The same in words, for the table below. */
export type RulerRow = { readonly what: string; readonly value: string };

export type Ruler = ScaleRuler | StepRuler;
