/** What can be said of whether this browser will keep what a site stores. */
export type BrowserKeeps = {
  /** The engine of Safari, which counts days without a visit. */
  readonly webkit: boolean;
  /** Opened as an installed app, from the home screen or the dock. */
  readonly installed: boolean;
};

/** Where each sentence about a browser's habits was read, and the ISO day. */
export const KEEPS_SOURCES = {
  webkit: {
    name: "WebKit, Tracking Prevention, “7-Day Cap on All Script-Writeable Storage”",
    address: "webkit.org/tracking-prevention",
    read: "2026-11-23",
  },
  quota: {
    name: "MDN, Storage quotas and eviction criteria",
    address: "developer.mozilla.org/docs/Web/API/Storage_API/Storage_quotas_and_eviction_criteria",
    read: "2026-11-23",
  },
} as const;

/** Reads it from the browser; `agent` is its user agent text. */
export function browserKeeps(agent: string, installed: boolean): BrowserKeeps {
  // Every browser on iPhone and iPad has carried this engine. An iPad calls itself a Mac, with Safari's own name.
  const onPhone = /\b(iPhone|iPad|iPod)\b/.test(agent);
  const safari =
    /AppleWebKit\//.test(agent) && /Version\/[\d.]+.*Safari\//.test(agent) && !/Chrom(e|ium)\//.test(agent);
  return { webkit: onPhone || safari, installed };
}

/** The same of this page. */
export function keepsHere(): BrowserKeeps {
  const standalone = "standalone" in navigator && navigator.standalone === true;
  return browserKeeps(navigator.userAgent, standalone || matchMedia("(display-mode: standalone)").matches);
}
