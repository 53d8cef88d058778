import { type LetterGave, type LetterGiven, type Told, withForm, withoutSample } from "./told.ts";

/**
 * What is told, with another letter. It is another refusal: what the one before gave is gone, and so is all that was said
 * about that one. The same text read once more keeps what was decided of it.
 */
export function withLetter(before: Told, { text, reading }: Pick<LetterGiven, "text" | "reading">): Told {
  const told = withoutSample(before);
  const { letter } = told;
  if (letter?.text === text)
    return { ...told, letter: { ...letter, reading, decided: isSame(letter.reading, reading) ? letter.decided : {} } };
  const isFirst = letter === undefined && told.keptAs === undefined;
  return { ...(isFirst ? told : withoutRefusal(withoutGiven(told))), letter: { text, reading, decided: {} } };
}

/** What somebody told of themselves, without what they told of one refusal. */
function withoutRefusal({ keptAs: _kept, keptAt: _at, period: _period, ...told }: Told): Told {
  const own = withForm(told.drug === undefined ? withoutUse(told) : told, {
    dated: undefined,
    received: undefined,
    lastDay: undefined,
    reasons: undefined,
    quoted: undefined,
    wantedFirst: undefined,
    deniedDoor: undefined,
    steps: undefined,
    approvalEnds: undefined,
  });
  return { ...own, open: own.open.filter((one) => !ABOUT_LETTER.includes(one)) };
}

/** An illness, a dose and a plan's rules are those of one medicine. */
function withoutUse({ condition: _condition, dose: _dose, ...told }: Told): Told {
  return withForm(told, { policy: undefined });
}

/** Questions about one letter. */
const ABOUT_LETTER: readonly string[] = ["denied-door", "received", "dated", "last-day", "reasons"];

/** What is told without what the letter gave. What somebody changed since then is theirs, and stays. */
export function withoutGiven(told: Told): Told {
  const gave = told.letter?.taken?.gave;
  if (gave === undefined) return told;
  const { drug, period, ...rest } = told;
  const head = without(told.form.head ?? {}, gave.head);
  const form = { ...without(told.form, gave.form), head: Object.keys(head).length === 0 ? undefined : head };
  return withForm(
    {
      ...rest,
      ...(drug !== undefined && drug !== gave.drug && { drug }),
      ...(period !== undefined && !isSame(period, gave.period) && { period }),
      open: told.open.filter((one) => !gave.open.includes(one)),
      form: {},
    },
    form,
  );
}

/** What the second has and the first has not, or has otherwise: what was given between them. */
export function givenBetween(before: Told, after: Told): LetterGave {
  const { head: headBefore = {}, ...formBefore } = before.form;
  const { head = {}, ...form } = after.form;
  return {
    form: without(form, formBefore),
    head: without(head, headBefore),
    ...(after.drug !== undefined && after.drug !== before.drug && { drug: after.drug }),
    ...(after.period !== undefined && !isSame(after.period, before.period) && { period: after.period }),
    open: after.open.filter((one) => !before.open.includes(one)),
  };
}

/** The fields of the first that the second has not the same. */
function without<T extends object>(fields: T, others: Partial<T>): Partial<T> {
  const other = others as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(fields).filter(([key, one]) => !isSame(one, other[key]))) as Partial<T>;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
