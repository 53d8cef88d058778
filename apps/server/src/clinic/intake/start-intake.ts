import type { ClinicParts } from "../clinic-parts.ts";
import { type FolderSettings, watchFolder } from "./folder/watch-folder.ts";
import type { PollSettings } from "./poll/poll-settings.ts";
import { startPolling } from "./poll/poll-source.ts";

export type IntakeSettings = { readonly watch?: FolderSettings; readonly poll?: PollSettings };

export type RunningIntake = {
  /** Ends when what runs is stored or given up whole. */
  readonly stop: () => Promise<void>;
};

/** Starts what comes by itself: the watched folder and the polled servers. */
export async function startIntake(parts: ClinicParts, { watch, poll }: IntakeSettings): Promise<RunningIntake> {
  const watching = watch === undefined ? [] : [await watchFolder(parts, watch)];
  const polling = (poll?.sources ?? []).map((source) => startPolling(parts, source));
  return {
    stop: async () => {
      await Promise.all([...watching, ...polling].map(({ stop }) => stop()));
    },
  };
}
