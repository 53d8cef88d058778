import { REGIONS } from "@afterscript/engine";
import { ClaimRow } from "../parts/ClaimRow.tsx";
import { Icon } from "../parts/Icon.tsx";
import { REGION_WORD } from "../words/region.ts";
import { date } from "../words/text.ts";
import { wordingLanguage } from "../words/wording-language.ts";
import { words } from "../words/words.ts";
import { ClaimSourceLine } from "./ClaimSourceLine.tsx";
import type { ClaimView, LineView } from "./claim-view.ts";

/** One claim of the ledger: its verdict, the answer, and folded in place what it rests on and what would change it. */
export function LedgerRow({ view }: { readonly view: ClaimView }) {
  const { claim, verdict, answer, lines } = view;
  const say = words().claims;
  const reason =
    answer === undefined ? <strong className="claim-gap">{say.notBorneOut}</strong> : <Drawn html={answer} />;
  return (
    <ClaimRow id={claim.id} claim={claim.says} verdict={verdict} reason={reason}>
      <details className="fold claim-fold">
        <summary>
          <Icon name="book-open" />
          <span>
            {say.restsOn} <span className="claim-read">{readWhere(lines)}</span>
          </span>
        </summary>
        <ul className="claim-lines">
          {lines.map((line) => (
            <ClaimLineItem key={line.text} line={line} />
          ))}
        </ul>
        <h4 className="claim-change">{say.wouldChange}</h4>
        <p lang={wordingLanguage()}>{claim.wouldChange}</p>
        {[...Map.groupBy(view.carriedBy, ({ verdict: instead }) => instead)].map(([instead, carrying]) => (
          <div key={instead} className="claim-without">
            <p>{say.without(carrying.length, words().parts.claim.verdict[instead])}</p>
            <ul className="id">
              {carrying.map(({ id }) => (
                <li key={id}>{id}</li>
              ))}
            </ul>
          </div>
        ))}
      </details>
    </ClaimRow>
  );
}

/** A text of ours whose numbers are drawn from the knowledge. */
function Drawn({ html }: { readonly html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped when it was drawn, and no person's words.
  return <span lang={wordingLanguage()} dangerouslySetInnerHTML={{ __html: html }} />;
}

function ClaimLineItem({ line }: { readonly line: LineView }) {
  const say = words().claims;
  return (
    <li>
      <p>
        <strong>{say.side[line.side]}</strong> <Drawn html={line.html} />
      </p>
      {line.state === "falls" && <p className="claim-gap">{say.state.falls}</p>}
      {line.state === "missing" && <p className="claim-gap">{say.state.missing(line.missing.join(", "))}</p>}
      <ul className="claim-sources">
        {line.sources.map((source) => (
          <ClaimSourceLine key={`${source.title} ${source.section}`} source={source} />
        ))}
      </ul>
    </li>
  );
}

/** "US, EU, read on 23 Nov 2026": the regions in a fixed order, and the oldest day. */
function readWhere(lines: readonly LineView[]): string {
  const say = words().claims;
  const sources = lines.flatMap((line) => line.sources);
  const [oldest] = sources.map(({ checked }) => checked).sort();
  if (oldest === undefined) return "";
  const regions = REGIONS.filter((region) => sources.some((one) => one.region === region)).map(
    (region): string => REGION_WORD[region],
  );
  const trials = sources.some((one) => one.region === undefined) ? [say.source.trial] : [];
  return say.regions([...regions, ...trials].join(", "), date(oldest));
}
