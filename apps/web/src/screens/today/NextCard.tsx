import type { Report } from "@afterscript/wording";
import { lazy, Suspense } from "react";
import type { Shelf } from "../../browser/engine/shelf.ts";
import { ButtonLink } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import type { IconId } from "../../parts/icons.ts";
import { NextStep } from "../../parts/NextStep.tsx";
import { date, name } from "../../words/text.ts";
import type { Tone } from "../../words/urgency.ts";
import { words } from "../../words/words.ts";
import { doingOf, type NextThing } from "./next-thing.ts";
import { isReview, testsOf } from "./planned-label.ts";

const NextFinding = lazy(async () => ({ default: (await import("./NextFinding.tsx")).NextFinding }));

type Props = { readonly next: NextThing; readonly report: Report; readonly shelf: Shelf | undefined };

const HREF = {
  result: "/companion/results/add",
  before: "/companion/before",
  start: "/companion/start",
  medicines: "/companion/medicines",
  visit: "/companion/visit",
} as const;

/** The one card of the day, with one thing to do. */
export function NextCard(props: Props) {
  const say = words().today;
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="today-part">
        {say.next}
      </h2>
      <Card {...props} />
    </section>
  );
}

function Card({ next, report, shelf }: Props) {
  const say = words().today;
  switch (next.is) {
    case "finding": {
      const doing = doingOf(next.finding, report);
      if (shelf === undefined) return null;
      return (
        <Suspense fallback={null}>
          <NextFinding
            finding={next.finding}
            report={report}
            shelf={shelf}
            action={{ href: HREF[doing], text: say.doing[doing] }}
          />
        </Suspense>
      );
    }
    case "first-dose":
      return (
        <PlainCard
          tone="unknown"
          icon="circle-dashed"
          tag={say.firstDose.tag}
          title={say.firstDose.title(name(next.drug, "patient"), date(next.day))}
          step={say.firstDose.step}
          action={{ href: HREF.start, text: say.firstDose.action }}
        />
      );
    case "before":
      return (
        <PlainCard
          tone="unknown"
          icon="circle-dashed"
          tag={words().parts.urgency.unknown}
          title={say.beforeFirst.title(next.open, next.of, name(next.drug, "patient"))}
          step={say.beforeFirst.step}
          action={{ href: HREF.before, text: say.doing.before }}
        />
      );
    case "due":
    case "ahead":
      return <DueCard next={next} report={report} />;
    case "nothing-dated":
      return (
        <PlainCard
          tone="info"
          icon="info"
          tag={say.nothingDated.tag}
          title={say.nothingDated.title}
          step={say.nothingDated.step}
          action={{ href: HREF.visit, text: say.doing.visit }}
        />
      );
  }
}

function DueCard({ next, report }: { readonly next: NextThing & { is: "due" | "ahead" }; readonly report: Report }) {
  const say = words().today;
  const { entry } = next;
  const [from, by] = [date(entry.from), date(entry.by)];
  const review = isReview(entry, report);
  const tests = testsOf(entry, report);
  const what = review ? say.due.review : say.due.tests(tests.length);
  return (
    <PlainCard
      tone="soon"
      icon="calendar-clock"
      tag={say.due.tag[entry.status]}
      title={say.due.title[entry.status](what, from, by)}
      text={review ? undefined : tests.join(", ")}
      step={next.is === "ahead" ? say.due.ahead : review ? say.due.stepReview : say.due.step}
      note={say.due.whose(whoseOf(entry.statements, report))}
      action={
        next.is === "ahead"
          ? { href: "/companion/calendar", text: say.calendar }
          : review
            ? { href: HREF.visit, text: say.doing.visit }
            : { href: HREF.result, text: say.doing.result }
      }
    />
  );
}

function whoseOf(statements: readonly string[], { findings, calendar }: Report): string {
  const { authority } = words().today;
  const found = [...calendar, ...findings].filter(({ statement }) => statements.includes(statement));
  return [...new Set(found.map((one) => authority[one.authority]))].join(", ");
}

type PlainCardProps = {
  readonly tone: Tone;
  readonly icon: IconId;
  readonly tag: string;
  readonly title: string;
  readonly text?: string | undefined;
  readonly step: string;
  readonly note?: string;
  readonly action: { readonly href: string; readonly text: string };
};

function PlainCard({ tone, icon, tag, title, text, step, note, action }: PlainCardProps) {
  return (
    <article className={`card card-tone tone-${tone}`} aria-labelledby="next-title">
      <span className={`tag tone-${tone}`}>
        <Icon name={icon} />
        {tag}
      </span>
      <h3 className="answer mt-2" id="next-title">
        {title}
      </h3>
      {text && <p className="mt-2">{text}</p>}
      <div className="mt-3">
        <NextStep text={step} />
      </div>
      {note && <p className="meta mt-2">{note}</p>}
      <p className="mt-4">
        <ButtonLink kind="main" href={action.href}>
          {action.text}
        </ButtonLink>
      </p>
    </article>
  );
}
