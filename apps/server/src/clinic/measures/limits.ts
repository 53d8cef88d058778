import type { Finding } from "@afterscript/engine";
import type { Day } from "@afterscript/kernel";
import { coursesOf } from "@afterscript/web/public/clinic.ts";
import { isUnusable } from "./at-risk.ts";
import { daysOf, type Month, monthOf } from "./month.ts";
import type { Past } from "./past.ts";

/** One analyte that crosses a limit of a drug, from the day on which it did until it was back. */
export type Crossing = {
  readonly is: "crossed";
  readonly drug: string;
  readonly topic: string;
  readonly day: Day;
  /** The day on which it was back, or the treatment ended; left out: it still stands. */
  readonly until?: Day;
  /** The first day of a hold, a stop, another dose, or of the repeated test that was asked for, in the record. */
  readonly actInRecord?: Day;
};

/** A result that could not be held against a limit. */
export type Unread = { readonly is: "unread"; readonly drug: string; readonly topic: string; readonly day: Day };

/** Limits that were crossed in the months, by clinical date. */
export function crossingsOf(past: Past, drug: string, months: readonly Month[]): readonly (Crossing | Unread)[] {
  const [first] = months;
  if (first === undefined) return [];
  const before = daysOf(first).first - 1;
  const found: (Crossing | Unread)[] = [];
  let standing: Map<string, { readonly day: Day; readonly isRepeat: boolean }> | undefined;
  let unread = new Set<string>();
  const end = (topic: string, until: Day | undefined): void => {
    const since = standing?.get(topic);
    if (since === undefined || since.day <= before) return;
    const act = actInRecord(past, { drug, topic, from: since.day, until: until ?? past.today, ...since });
    found.push({
      is: "crossed",
      drug,
      topic,
      day: since.day,
      ...(until !== undefined && { until }),
      ...(act !== undefined && { actInRecord: act }),
    });
  };
  for (const day of [before, ...past.eventDays.filter((one) => one > before)]) {
    const limits = limitsOn(past, drug, day);
    const now = new Map<string, { readonly day: Day; readonly isRepeat: boolean }>();
    for (const { base, state, action } of limits) {
      if (state !== "applies" || action === "none") continue;
      const known = standing?.get(base.topic) ?? now.get(base.topic);
      now.set(base.topic, known ?? { day, isRepeat: action === "repeat-test" });
    }
    for (const topic of standing?.keys() ?? []) if (!now.has(topic)) end(topic, day);
    const cannot = new Set(limits.flatMap((finding) => (now.has(finding.base.topic) ? [] : unreadOf(finding))));
    for (const one of cannot) {
      if (standing !== undefined && !unread.has(one))
        found.push({ is: "unread", drug, topic: one.split("\n")[0] ?? "", day });
    }
    standing = now;
    unread = cannot;
  }
  for (const topic of standing?.keys() ?? []) end(topic, undefined);
  return found.filter(({ day }) => months.includes(monthOf(day)));
}

function limitsOn(past: Past, drug: string, day: Day): readonly Finding[] {
  const stage = past.therapyOn(drug, day)?.stage;
  if (stage !== "on-treatment" && stage !== "held") return [];
  return past.findingsOn(drug, day).filter(({ base }) => base.kind === "lab-threshold");
}

/** The topic and the resource that could not be used: a second one is another. */
function unreadOf({ base, state, gaps }: Finding): readonly string[] {
  if (state !== "unknown") return [];
  return gaps.flatMap(({ why, resource }) =>
    isUnusable(why) && why !== "stale" && resource !== undefined ? [`${base.topic}\n${resource}`] : [],
  );
}

type Episode = {
  readonly drug: string;
  readonly topic: string;
  readonly from: Day;
  readonly until: Day;
  readonly isRepeat: boolean;
};

function actInRecord(past: Past, { drug, topic, from, until, isRepeat }: Episode): Day | undefined {
  const courses = coursesOf(drug, past.record);
  const changes = courses.flatMap((course, index) => {
    const before = courses[index - 1];
    const isOther = before !== undefined && (course.is !== before.is || course.dose !== before.dose);
    return [isOther ? course.from : undefined, course.until].filter((day) => day !== undefined);
  });
  const repeats = isRepeat
    ? (past.record.results.get(topic) ?? []).flatMap(({ day }) =>
        day !== undefined && day.earliest > from ? [day.earliest] : [],
      )
    : [];
  const within = [...changes, ...repeats].filter((day) => day >= from && day <= until);
  return within.length === 0 ? undefined : Math.min(...within);
}
