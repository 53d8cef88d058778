import { unzipSync, zipSync } from "fflate";

/** The first day that a zip can hold, told in local time as the zip writes it: the same bytes in any time zone. */
const NO_DAY = new Date(1980, 0, 1);

/** The same files without the moment at which they were packed. */
export function sameBytes(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { mtime: NO_DAY, level: 6 });
}
