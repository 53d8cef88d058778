const afterscript = `Usage: afterscript <command> [options]

What happens after the prescription is written: cited findings for people on
JAK inhibitors, from a FHIR R4 record.

Commands:
  check <file|->               judge one patient's record
  ask <file|->                 one question, one cited answer
  visit <file|->               one page for a visit: what to ask, and why
  appeal <file|->              a denial: by when, what is missing, the letters
  calendar <file|->            tests and reviews to come, as an .ics file
  compare <file|->             the medicines for one condition, side by side
  compare-regions <file|->     the same record under US, EU and UK documents
  compare-editions <file|->    the same record under an earlier edition
  knowledge show <statement>   one statement, its rule and its source
  knowledge sources            the documents that were read

Options:
  -h, --help                   this text; afterscript <command> --help for more
  -V, --version                version

Examples:
  afterscript check record.json
  afterscript check record.json --region eu --as-of 2026-07-01 --for patient
  cat record.ndjson | afterscript check - --format json
  afterscript knowledge sources

Information for a talk with a clinician: no diagnosis, no order.
No clinician has yet signed this knowledge.
`;

const check = `Usage: afterscript check <file|-> [options]

Judges one patient's record: a FHIR R4 resource or Bundle as JSON, or NDJSON of
one patient. "-" reads standard input. Nothing leaves this machine.

Options:
  --region us|eu|uk        whose label; else the Patient's country, else us
  --as-of YYYY-MM-DD       the day to judge at; else today
  --drug ID                a JAK inhibitor; else every one the record shows
  --condition ID           what it is for; else as the record says
  --dose "15 mg once daily"
                           [IR|XR|LQ|cream] amount unit frequency
  --starting               judge as before the first dose
  --protocol ID|file       windows where a label gives none; else default
  --patient ID             which patient, when the input holds several
  --for clinician|patient  whose words; else clinician
  --format text|json       else text; json is docs/report.schema.json
  --all                    also what does not apply here
  --fail-on ACTION         exit 1 if a finding that applies has this action
                           or a worse one: seek-emergency-care, stop, hold,
                           do-not-start, avoid, call-today,
                           use-only-if-no-alternative, treat-first,
                           reduce-dose, change-dose, repeat-test, order-test,
                           caution, tell-team, counsel; guidelines,
                           which stand beside the label, do not count
  -h, --help               this text

Exit: 0 assessed, 1 --fail-on met, 2 input or arguments unusable,
      3 knowledge unusable.

Examples:
  afterscript check testkit/samples/ruth.json --as-of 2026-07-01
  afterscript check record.json --drug upadacitinib --starting --region us
  afterscript check record.json --format json --fail-on hold > report.json
  afterscript check bundle.json --patient p1 --for patient
`;

const ask = `Usage: afterscript ask <file|-> QUESTION [options]
       afterscript ask --symptoms

One question about one person's record, and one cited answer: how soon, why,
whom to call, what to say. The record is a FHIR R4 resource or Bundle, or NDJSON
of one patient; "-" reads standard input. Nothing leaves this machine.
In an emergency do not ask a program: call 911 (US), 112 (EU), 999 (UK).

Questions:
  --symptom "ID; details"  a symptom, as an id or in usual words; details in any
                           order: mild|moderate|severe, sudden|gradual, how long
                           ("3 days"). Several may be given; together they only
                           make it more urgent. What is not said is taken at its
                           worst and asked for
  --symptoms               the symptoms that can be asked about
  --medicine "name"        may this go together with what is taken: a medicine,
                           supplement, food or cream, by any usual name
  --missed-dose HOURS      a dose was missed, and the next is due in so many
                           hours ("5 hours", or unknown)
  --extra-dose             more was taken than was due
  --planning PLAN          pregnancy, fathering, breast-feeding, stopping (for
                           good), supply-gap (no tablets for a while)
  --infection NAME         an infection now: shingles, cold sore, tuberculosis,
                           pneumonia, urinary infection, covid-19, hepatitis B,
                           or infection for any
  --antibiotic "name"      what was given against it: joins the medicines, so
                           that what does not go with it answers too
  --exposure NAME          near somebody with tuberculosis, chickenpox, shingles
                           or measles
  --surgery operation|dental
                           planned; --on YYYY-MM-DD names the day
  --vaccine NAME           planned: by name, such as "yellow fever vaccine"
  --response [WORD]        is it working: how long it takes, where the person
                           stands, what to bring. WORD is what the person
                           notices: better, partly, not, worse, lost (helped,
                           then wore off); it may be left out
  --risk                   what trials counted of what is taken, of 1,000
                           people, beside what the record shows

Options: --region us|eu|uk --as-of --drug --condition --dose --starting
         --protocol --patient --for clinician|patient --format text|json,
         as for check

Exit: 0 answered, 2 input or arguments unusable, 3 knowledge unusable.

Examples:
  afterscript ask record.json --symptom chest-pain --for patient
  afterscript ask record.json --symptom "fever; 2 days" --symptom cough
  afterscript ask record.json --drug upadacitinib --symptom "headache; severe"
  afterscript ask record.json --medicine "St John's wort" --for patient
  afterscript ask record.json --missed-dose "5 hours"
  afterscript ask record.json --planning pregnancy --region eu
  afterscript ask record.json --infection shingles --antibiotic clarithromycin
  afterscript ask record.json --exposure chickenpox --region uk --for patient
  afterscript ask record.json --surgery operation --on 2026-09-01
  afterscript ask record.json --vaccine "MMR vaccine"
  afterscript ask record.json --response not --for patient
  afterscript ask --symptoms
`;

const calendar = `Usage: afterscript calendar <file|-> [options]

Writes the tests and reviews of the next twelve months as an iCalendar file.
Each date is the first day of a window; the window stands in the description.
Nobody is invited, no visit is booked, and neutral titles name no medicine.

Options:
  --titles neutral|plain   plain names tests and drug; else neutral
  --alarm DAYS             days before, at nine in the morning: 14, or 7,1
                           (as when left out), or none
  --output FILE            write to FILE. A calendar of the same person that is
                           there is updated: what is no longer planned is
                           cancelled, nothing is doubled
  --format ics|text|json   else ics
  --for clinician|patient  whose words; else patient
  --region --as-of --drug --condition --dose --starting --protocol --patient
                           as for check

Import the file into the same calendar each time: the same entry keeps its id,
also when its date moves. Where nothing is planned, no file is written.

Exit: 0 done, also where nothing is planned; 2 and 3 as for check.

Examples:
  afterscript calendar record.json --output tests.ics
  afterscript calendar record.json --drug upadacitinib --starting --format text
  afterscript calendar record.json --titles plain --alarm 14,2 > tests.ics
`;

const appeal = `Usage: afterscript appeal <file|-> [options]

A plan said no. Judges what was told of the denial against the record: which
ways are open and until when, what the plan wants and what the record shows of
it, what to enclose and to ask; and writes the packet: letters, criterion table,
list of papers, evidence. Nothing leaves this machine. No legal advice.

Of the denial:
  --plan ID                sort of cover; without it no day is counted
  --state CA               state of the US
  --letter FILE            the denial letter, .txt or .pdf with a text layer;
                           what was read is printed with its words to check
  --received YYYY-MM-DD    day the letter came
  --dated YYYY-MM-DD       date on the letter
  --last-day YYYY-MM-DD    the last day that the letter itself names
  --reason ID              why they said no; may be given several times
  --denied-door ID         the step that this letter decides; else the first
                           request
  --policy ID              the plan's rules; else what plans often ask
  --told "FACT=ANSWER"     what no record holds; may be given several times
  --harm yes|no            the prescriber says that waiting may do serious harm
  --days-left N            days of the medicine that are left
  --on-treatment yes|no    it is taken now
  --case FILE              all of this and more as JSON: docs/appeal-form.md
  --list plans|reasons|doors|policies|facts
                           the ids to choose from

Options:
  --name "NAME"            the letters bear this name
  --with-name              the letters bear the name and the day of birth that
                           the record gives
  --format text|json|ics|packet|markdown|pdf|docx
                           else text; packet is the letters as text
  --paper a4|letter        for pdf and docx; else letter in the US, a4 elsewhere
  --output FILE            write to FILE; an earlier .ics there is moved along
  --for clinician|patient  whose words; else patient
  --region --as-of --drug --condition --dose --starting --protocol --patient
                           as for check
  -h, --help               this text

Examples:
  afterscript appeal record.json --plan self-funded-employer \\
      --received 2026-06-12 --letter letter.txt
  afterscript appeal record.json --plan medicare-part-d --dated 2026-06-08 \\
      --format docx --output packet.docx

Exit: 0 assessed, 2 input or arguments unusable, 3 knowledge unusable.

The letter's own date and address win. No clinician has yet signed this
knowledge.
`;

const visit = `Usage: afterscript visit <file|-> [options]

One page for a visit: what to ask and why (ten questions at most, the most
important first), what cannot wait, medicines, results with their limits,
symptoms, what changed, what is not known, and the sources.

Options:
  --symptom "ID; details"  what was felt, as for ask; may be given several times
  --since FILE             an earlier report (check --format json) of the same
                           person: the page says what changed since then
  --name "NAME"            bears this name; no name is printed otherwise
  --with-name              bears the name that the record gives
  --format text|json|markdown|html|pdf
                           else text; a PDF is one sheet, and says how much of
                           a long list is not on it
  --paper a4|letter        for html and pdf; else letter in the US, a4 elsewhere
  --output FILE            write to FILE
  --for clinician|patient  whose words; else patient
  --region --as-of --drug --condition --dose --starting --protocol --patient
                           as for check

Exit: 0 done; 2 and 3 as for check.

Examples:
  afterscript visit record.json
  afterscript visit record.json --format pdf --paper a4 --output visit.pdf
  afterscript visit record.json --symptom "headache; severe; 2 days"
  afterscript visit record.json --since last-time.json --format markdown
`;

const compare = `Usage: afterscript compare <file|-> --condition ID [options]

Every JAK inhibitor for one condition, side by side for one person: licensed or
not, what speaks against it, dose, tests, how it is taken, how fast, how many
it helped (one trial a panel), side effects, monitoring, pregnancy. No score.

Options:
  --condition ID           else what the record shows, where that is one
  --prefers WHAT           what matters most comes first: fewest-tests,
                           once-daily, by-mouth, on-the-skin, no-boxed-warning
                           (drugs are then sorted by that alone, the unknown
                           last); fastest, response, side-effects, pregnancy
                           (drugs are not sorted: trials and labels differ)
  --region --as-of --protocol --patient --for --format text|json
                           as for check; json is docs/compare.schema.json

What is taken now is judged as it stands, every other drug as a start.

Exit: 0 compared, 2 input or arguments unusable, 3 knowledge unusable.

Examples:
  afterscript compare record.json --condition rheumatoid-arthritis --region us
  afterscript compare record.json --prefers fewest-tests --for patient
  afterscript compare record.json --condition plaque-psoriasis --format json
`;

const compareRegions = `Usage: afterscript compare-regions <file|-> [options]

Judges one record under every region's documents and shows only where their
answers part, each with its statement and source.

Options: --as-of --drug --condition --dose --starting --protocol --patient
         --for --format text|json, as for check

Examples:
  afterscript compare-regions testkit/samples/ruth.json --as-of 2026-07-01
  afterscript compare-regions record.json --drug upadacitinib --format json
`;

const compareEditions = `Usage: afterscript compare-editions <file|-> --in-force-on YYYY-MM-DD [options]

Judges one record, as of one day, under the edition of the label that was in
force earlier and under the one in force now, and shows only where they part.

Options: --region --as-of --drug --condition --dose --starting --protocol
         --patient --for --format text|json, as for check

Examples:
  afterscript compare-editions record.json --in-force-on 2021-06-01
  afterscript compare-editions record.json --drug upadacitinib --starting
         --in-force-on 2021-06-01 --format json
`;

const knowledge = `Usage: afterscript knowledge show <statement> [--format text|json]
       afterscript knowledge sources [--region us|eu|uk] [--format text|json]

show      one statement: its rule in words, its source, how it was seen
sources   every document edition that was read, and what of it was not

Examples:
  afterscript knowledge show upadacitinib.us.lab-threshold.lymphocytes.hold
  afterscript knowledge sources --region eu
`;

/** Help by command, at most 80 columns wide. */
export const HELP: Readonly<Record<"afterscript" | "check" | "knowledge", string>> & Readonly<Record<string, string>> =
  {
    afterscript,
    calendar,
    appeal,
    visit,
    check,
    ask,
    compare,
    "compare-regions": compareRegions,
    "compare-editions": compareEditions,
    knowledge,
  };
