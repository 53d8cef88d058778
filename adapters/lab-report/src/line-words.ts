/** Words by which reports in several languages say what a line is. They name parts of a report, no clinical thing. */

const SAMPLE_DAY =
  /\b(?:collect\w*|sampl\w*|specimen\w*|drawn|draw date|taken|test date|date of test|date de pr[ée]l[èe]vement|pr[ée]lev\w*|pr[ée]l[èe]vement|entnahme\w*|abnahme\w*|probenentnahme|blutabnahme|abgenommen|entnommen|toma de muestra|extracci[oó]n|fecha de (?:toma|extracci[oó]n|muestra)|prelievo|afname\w*|provtagning\w*|pr[øo]vetaking\w*|pobrania)\b/i;
const OTHER_DAY =
  /\b(?:birth|born|dob|d\.o\.b|geb\w*|n[ée]e?(?: le)?|naissance|nacimiento|nascita|geboren|received|eingang\w*|re[çc]u|recibido|report\w*|printed|issued|verified|validated|approved|released|ordered|requested|request|auftrag\w*|befund\w*|ausgang\w*|druck\w*|[ée]dit\w*|valid\w*|inform\w*|emitid\w*|referto|page|visit|appointment|due|next)\b/i;

/** What a day is the day of, by the words of its line; of several, the last ones count. */
export function dayIsOf(line: string): "sample" | "other" | "not-said" {
  const sample = lastOf(SAMPLE_DAY, line);
  const other = lastOf(OTHER_DAY, line);
  if (sample === -1 && other === -1) return "not-said";
  return sample > other ? "sample" : "other";
}

function lastOf(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern, "gi"))].at(-1)?.index ?? -1;
}

const OTHER_SAMPLE =
  /\b(?:urin\w*|orina|uring?|csf|cerebrospinal|liquor|lcr|stool|f(?:a)?ec\w*|stuhl\w*|selles|heces|feci|sputum|saliva|speichel|swab|abstrich\w*|ascit\w*|pleural|synovial|dialysate|semen|sperm\w*|amniotic|fluid)\b/i;
const BLOOD =
  /\b(?:blood|blut\w*|sang\w*|sangre|sangue|serum|s[ée]rum|plasma|ha?emat\w*|h[äa]mat\w*|h[ée]mat\w*|hemat\w*|chem\w*|biochem\w*|biochim\w*|bioqu[ií]m\w*|chimica|klinische|cbc|fbc|nfs|liver|leber\w*|foie|renal|kidney|niere\w*|lipid\w*|lipide|serolog\w*|virolog\w*|immunolog\w*|metabolic|coagulation|gerinnung|h[ée]mostase|numération|hemograma|emocromo)\b/i;

/** Does the line speak of a sample other than blood? */
export function isOtherSample(text: string): boolean {
  return OTHER_SAMPLE.test(text);
}

/** Does a title begin a part about blood? */
export function isBlood(text: string): boolean {
  return BLOOD.test(text);
}

const LOW = /^(?:l|ll|low|lo|niedrig|erniedrigt|bas|bajo|basso|↓+|▼|below(?: range| low normal)?)$/i;
const HIGH =
  /^(?:h|hh|high|hi|hoch|erh[öo]ht|haut|[ée]lev[ée]|alto|elevado|↑+|\+{1,2}|▲|above(?: range| high normal)?)$/i;
const NORMAL = /^(?:n|normal|norm|ok|in range|within range|wnl|normale?)$/i;
const NO_MEANING =
  /^(?:\*+|[-–—]+|!+|a|abnormal|abn|crit|critical|final|f|complete[d]?|verified|result|value|flag|status)$/i;

/** The laboratory's own mark behind a value. `none`: a mark that says neither low nor high. */
export function flagOf(word: string): "low" | "high" | "normal" | "none" | undefined {
  const plain = word.replace(/^[([*!]+(?=.)|[)\]*!:]+$/g, "");
  if (LOW.test(plain)) return "low";
  if (HIGH.test(plain)) return "high";
  if (NORMAL.test(plain)) return "normal";
  return plain === "" || NO_MEANING.test(plain) ? "none" : undefined;
}

/** The words before a range: "Ref.:", "Normal range:", "Referenzbereich". */
export const RANGE_WORDS =
  /^(?:biolog(?:ical|ische[rs]?) )?(?:(?:standard|normal|reference|referenz|ref|norm|expected|usual|target|valeurs?|valores?|intervallo|intervalo|rango)\.?[ -]*)(?:de r[ée]f[ée]rence|de referencia|di riferimento|usuelles?|normales?|ranges?|intervals?|bereich|werte?|wert|values?|limits?)?\s*:?\s*/i;

const RESULT_THEN_RANGE =
  /(?:result|ergebnis|wert|r[ée]sultat|valeur|resultado|risultato|value).*(?:ref|range|norm|interval|bereich|usuel|limit)/i;

/** Does a title of a table put the result before the range? */
export function putsResultFirst(title: string): boolean {
  return RESULT_THEN_RANGE.test(title);
}

const DAY_LIKE = /(?<![\d./-])\d{1,4}([./-])\d{1,2}\1\d{2,4}(?![\d./-])/;

/** Does a text hold what is printed like a day? */
export function isDayLike(text: string): boolean {
  return DAY_LIKE.test(text);
}
