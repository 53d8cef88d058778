import type { Help, Region, Statement } from "@afterscript/engine";
import { messagesOf } from "@afterscript/wording";
import { shownLink } from "../site/outbound.ts";
import { date, name, sentenceCase } from "../words/text.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";
import { Icon } from "./Icon.tsx";
import { StatementNote } from "./StatementNote.tsx";
import type { ShownSource } from "./shown-source.ts";

export type EmergencyFirstProps = {
  readonly numbers: readonly { readonly region: Region; readonly help: Help }[];
  /** Symptom ids, each with what was read on it. */
  readonly signs: readonly { readonly sign: string; readonly statement?: Statement | undefined }[];
  readonly sources: readonly ShownSource[];
  /** On a page where something else is asked: in fewer lines. */
  readonly isShort?: boolean;
};

/** What is an emergency in any case, and whom to call: it stands before every question, and needs no script and no net. */
export function EmergencyFirst({ numbers, signs, sources, isShort = false }: EmergencyFirstProps) {
  const say = words().asked.emergency;
  return (
    <section
      id="emergency-first"
      className={`emergency-first${isShort ? " emergency-short" : ""}`}
      aria-labelledby="emergency-title"
    >
      <h2 id="emergency-title">
        <Icon name="siren" />
        {say.title}
      </h2>
      <ul className="emergency-signs">
        {signs.map(({ sign }) => (
          <li key={sign} lang={wordingLanguage()}>
            {sentenceCase(name(sign, "patient"))}
          </li>
        ))}
      </ul>
      <ul className="emergency-numbers">
        {numbers.map(({ region, help }) => (
          <li key={region} data-region={region}>
            <a className="button care-call" href={`tel:${help.emergencyNumber}`}>
              <Icon name="phone-call" />
              {words().parts.care.call(help.emergencyNumber)}
            </a>
            <span>{words().start.region.name[region]}</span>
          </li>
        ))}
      </ul>
      <p className="meta">{say.elsewhere}</p>
      <details className="fold no-print">
        <summary>
          <Icon name="book-open" />
          {words().parts.source.summary}
        </summary>
        <ul className="emergency-sources">
          {numbers.map(({ region, help }) => (
            <li key={region}>
              <NumberSource region={region} help={help} />
            </li>
          ))}
          {signs.map(({ sign, statement }) => (
            <li key={sign}>
              <span lang={wordingLanguage()}>{sentenceCase(name(sign, "patient"))}</span>
              <StatementNote statement={statement} sources={sources} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function NumberSource({ region, help: { emergencyNumber, cite } }: EmergencyFirstProps["numbers"][number]) {
  const say = words().asked.emergency;
  const link = shownLink(cite.url);
  const host = new URL(cite.url).hostname.replace(/^www\./, "");
  return (
    <>
      {`${say.number(emergencyNumber, words().start.region.name[region])} `}
      {link === undefined ? (
        host
      ) : (
        <a href={link} rel="noreferrer noopener">
          {host}
        </a>
      )}
      {`, ${messagesOf().seen[cite.seen]}, ${words().parts.counts.checked(date(cite.checked))}.`}
    </>
  );
}
