import { join } from "node:path";
import { checkLayers } from "./check-layers.ts";

const errors = checkLayers(join(import.meta.dirname, "..", "..", ".."));
for (const error of errors) console.error(`LAYER  ${error.file}:${error.line}\n  ${error.message}`);
if (errors.length > 0) process.exitCode = 1;
else console.log("Every import goes the right way.");
