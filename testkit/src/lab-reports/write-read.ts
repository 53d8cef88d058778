import { writeFileSync } from "node:fs";
import { printedReading, REPORTS, readReport } from "./printed-reading.ts";

for (const { name, text, expected } of REPORTS) writeFileSync(expected, printedReading(readReport(name, text)));
