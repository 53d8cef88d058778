import type { Journey } from "../journey.ts";
export function TrackScreen(_: Journey) {
  return null;
}
