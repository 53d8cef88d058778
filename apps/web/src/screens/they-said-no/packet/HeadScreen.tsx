import type { Journey } from "../journey.ts";
export function HeadScreen(_: Journey) {
  return null;
}
