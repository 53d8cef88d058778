import type { Region } from "@afterscript/engine";
import { useEffect } from "react";

/** Puts the number of the person's own region first in the page's own list. The others stay: people travel. */
export function useOwnNumber(region: Region | undefined): void {
  useEffect(() => {
    const place = document.getElementById("emergency-first");
    if (place === null) return;
    if (region === undefined) delete place.dataset.region;
    else place.dataset.region = region;
  }, [region]);
}
