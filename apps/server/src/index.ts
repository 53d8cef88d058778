export { buildServer, type ServerParts } from "./app.ts";
