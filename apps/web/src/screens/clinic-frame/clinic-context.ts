import { createContext, useContext } from "react";
import type { SignedIn } from "../../clinic/api.ts";
import type { PageFacts } from "./page-facts.ts";

export type ClinicPlace = {
  readonly me: SignedIn;
  readonly facts: PageFacts;
  /** Says something to who does not see the page. */
  readonly announce: (text: string) => void;
  /** The session has ended: nothing can be stored until somebody signs in. */
  readonly isSignedOut: boolean;
};

export const ClinicPlaceContext = createContext<ClinicPlace | undefined>(undefined);

/** Who is signed in, and what the page knows. */
export function useClinic(): ClinicPlace {
  const place = useContext(ClinicPlaceContext);
  if (place === undefined) throw new Error("A clinic screen stands outside of its frame.");
  return place;
}

/** Readers only look. */
export function mayAct({ role }: Pick<SignedIn, "role">): boolean {
  return role === "nurse" || role === "prescriber";
}
