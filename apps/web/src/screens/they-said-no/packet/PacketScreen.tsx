import type { Journey } from "../journey.ts";
export function PacketScreen(_: Journey) {
  return null;
}
