export { type CurrentResource, currentResources } from "./current-resources.ts";
export { type Incoming, type Received, receive } from "./receive.ts";
export { type RegistersFrom, readRegistersFrom, saveRegistersFrom } from "./registers-from.ts";
