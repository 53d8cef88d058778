import type { Change } from "./store.ts";

type What = Change["what"];

/** Word between the tabs of this browser that have the same store open. */
export type Tabs = { tell(what: What): void; close(): void };

/** Listens for other tabs. Without BroadcastChannel a tab still looks again when it comes back to the front. */
export function openTabs(name: string, heard: (what: What) => void): Tabs {
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(name);
  if (channel !== undefined) channel.onmessage = ({ data }: MessageEvent<What>) => heard(data);
  // A page that the browser froze and brought back has missed what was said meanwhile.
  const thawed = (event: PageTransitionEvent) => event.persisted && heard("all");
  const shown = () => channel === undefined && document.visibilityState === "visible" && heard("all");
  if (typeof document !== "undefined") {
    addEventListener("pageshow", thawed);
    document.addEventListener("visibilitychange", shown);
  }
  return {
    tell: (what) => channel?.postMessage(what),
    close: () => {
      channel?.close();
      if (typeof document === "undefined") return;
      removeEventListener("pageshow", thawed);
      document.removeEventListener("visibilitychange", shown);
    },
  };
}
