/** What a column may hold; the order is that in which columns are given away. */
export type ColumnField =
  | "identifier"
  | "family"
  | "given"
  | "name"
  | "born"
  | "sex"
  | "resultId"
  | "collected"
  | "stated"
  | "status"
  | "comparator"
  | "range"
  | "unit"
  | "value"
  | "code"
  | "test";

const START = "(?:patient |pat |patienten ?|the )?";

/** Folded titles that name each field, best first: the first pattern that a column has wins over later ones. */
export const TITLES: readonly (readonly [ColumnField, readonly RegExp[]])[] = [
  [
    "identifier",
    [
      /^(?:patient )?(?:nhs|chi)(?: no| number| num| nr)?$/,
      new RegExp(`^${START}(?:mrn|hospital (?:no|number|id)|medical record (?:no|number)|unit (?:no|number))$`),
      /^(?:patient|pat|patienten)(?: ?)(?:id|identifier|no|number|nummer|nr)$/,
      /^(?:pid|numero (?:de )?patient|id)$/,
    ],
  ],
  [
    "family",
    [new RegExp(`^${START}(?:surname|last ?name|family ?name|family|nachname|familienname|nom|apellidos?|cognome)$`)],
  ],
  ["given", [new RegExp(`^${START}(?:forenames?|first ?names?|given ?names?|given|vorname|prenom|nombre)$`)]],
  ["name", [/^(?:patient ?name|full ?name|name of patient|patientenname)$/]],
  [
    "born",
    [
      new RegExp(
        `^${START}(?:dob|date of birth|birth ?date|born|geburtsdatum|geb datum|date de naissance|fecha de nacimiento|data di nascita)$`,
      ),
    ],
  ],
  ["sex", [new RegExp(`^${START}(?:sex|gender|geschlecht|sexe|sexo|sesso)$`)]],
  ["resultId", [/^(?:result|observation|obs|record|row)(?: ?)(?:id|no|number|identifier)$/]],
  [
    "collected",
    [
      /^(?:date(?: time)? )?(?:collected|collection|sampled|drawn|taken)(?: date| time| on| at| datetime| date time)*$/,
      /^(?:sample|specimen|draw)(?: collected| collection| taken)?(?: date| time| datetime| date time)+$/,
      /^(?:date of (?:sample|collection|test)|date (?:of )?sample|entnahme(?: ?datum| ?zeitpunkt)?|abnahme ?datum|date de prelevement|fecha de muestra)$/,
      /^(?:test|lab|result|observation)(?: ?)date(?: time)?$/,
      /^(?:date|datum|fecha|data)$/,
    ],
  ],
  [
    "stated",
    [
      /^(?:date )?(?:reported|last updated|updated|modified|authorised|authorized|verified)(?: date| time| on| at| datetime)*$/,
    ],
  ],
  ["status", [/^(?:result |report )?(?:status|state)$/]],
  ["comparator", [/^(?:result |value )?(?:comparator|operator|modifier|prefix|qualifier)$/]],
  [
    "range",
    [
      /^(?:reference|ref|normal)(?: ?)(?:range|interval|limits|values)$/,
      /^(?:range|referenz(?:bereich)?|normbereich|valeurs de reference|rango)$/,
    ],
  ],
  [
    "unit",
    [/^(?:result |value |test )?(?:units?|uom|unit of measure|units of measure|einheit|unites?|unidad(?:es)?|unita)$/],
  ],
  [
    "value",
    [
      /^(?:result|test|lab|observation|numeric)? ?(?:result|value|value numeric)$/,
      /^(?:results|values|ergebnis|wert|messwert|resultat|valeur|resultado|valor|risultato|valore)$/,
    ],
  ],
  ["code", [/^(?:loinc|loinc code|loinc num|test code|analyte code|code|component code|observation code)$/]],
  [
    "test",
    [
      /^(?:test|lab|analyte|component|investigation|observation|parameter|assay)(?: ?)(?:name|description)$/,
      /^(?:test|analyte|component|investigation|observation|parameter|assay|analysis|examination|measurement)$/,
      /^(?:untersuchung|bezeichnung|analyse|examen|prueba|esame|analito|description|name)$/,
    ],
  ],
];
