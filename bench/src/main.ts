import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { assess, compile } from "@afterscript/engine";
import { compileConcepts, readFhir } from "@afterscript/fhir";
import { parseDay } from "@afterscript/kernel";
import { loadConcepts, loadKnowledge } from "@afterscript/knowledge";
import { makeRecord } from "./make-record.ts";
import { median } from "./median.ts";

const HELP = `npm run bench -- [--records 400] [--rounds 15]

Whole path: JSON.parse, read, assess to finding objects in all printed states, one thread, every drug and region loaded.
Parse only: JSON.parse of the same bytes. Both are timed in turn over the same seeded records; medians are shown.`;

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "400" },
    rounds: { type: "string", default: "15" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const texts = Array.from({ length: Number(values.records) }, (_, index) => makeRecord(index + 1));
const regions = { us: loadKnowledge("us"), eu: loadKnowledge("eu"), uk: loadKnowledge("uk") };
for (const knowledge of Object.values(regions)) compile(knowledge);
const concepts = compileConcepts(loadConcepts());
const asOf = parseDay("2026-07-01");
if (asOf === undefined) throw new Error("The bench's own day cannot be read.");

function wholePath(text: string): number {
  const read = readFhir(JSON.parse(text), concepts);
  if ("failure" in read) throw new Error(`A bench record was refused: ${read.failure.code}`);
  return assess({ record: read.record, knowledge: regions.us, asOf: asOf ?? 0 }).findings.length;
}

function readOnly(text: string): number {
  const read = readFhir(JSON.parse(text), concepts);
  return "failure" in read ? 0 : read.record.medications.length;
}

function parseOnly(text: string): number {
  return Object.keys(JSON.parse(text)).length;
}

/** Milliseconds for one pass over all records. The sum keeps the work from being optimised away. */
function time(work: (text: string) => number): number {
  const begun = performance.now();
  let sum = 0;
  for (const text of texts) sum += work(text);
  const took = performance.now() - begun;
  if (sum === 0) throw new Error("The bench did no work.");
  return took;
}

for (const work of [wholePath, readOnly, parseOnly]) time(work);
const parse: number[] = [];
const read: number[] = [];
const whole: number[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  parse.push(time(parseOnly));
  read.push(time(readOnly));
  whole.push(time(wholePath));
}

const findings = texts.reduce((sum, text) => sum + wholePath(text), 0) / texts.length;
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
const resources =
  texts.reduce((sum, text) => sum + (JSON.parse(text) as { entry: unknown[] }).entry.length, 0) / texts.length;
const perSecond = (milliseconds: number) => Math.round((texts.length / milliseconds) * 1000);
const ratio = median(parse) / median(whole);
const bestRatio = Math.min(...parse) / Math.min(...whole);
const statements = Object.values(regions).map((knowledge) => `${knowledge.region} ${knowledge.statements.length}`);

console.log(
  `${texts.length} seeded records, ${resources.toFixed(0)} resources and ${(bytes / 1024).toFixed(1)} KiB each; statements loaded: ${statements.join(", ")}`,
);
console.log(
  `${cpus()[0]?.model ?? "unknown processor"}, Node ${process.versions.node}, one thread, median of ${values.rounds} rounds`,
);
console.log(`findings a patient      ${findings.toFixed(1)}`);
console.log(`parse only              ${perSecond(median(parse))} patients/s`);
console.log(`parse and read          ${perSecond(median(read))} patients/s`);
console.log(`whole path              ${perSecond(median(whole))} patients/s`);
console.log(
  `ratio whole : parse     ${ratio.toFixed(3)} by medians, ${bestRatio.toFixed(3)} by best rounds (goal at least 0.55)`,
);
