export { type CurrentResource, currentResources } from "./current-resources.ts";
export { type PollSettings, readPollSettings } from "./poll/poll-settings.ts";
export { listSources, type SourceState } from "./poll/source-cursor.ts";
export { type Incoming, type Received, receive } from "./receive.ts";
export { type RegistersFrom, readRegistersFrom, saveRegistersFrom } from "./registers-from.ts";
export { type IntakeSettings, type RunningIntake, startIntake } from "./start-intake.ts";
