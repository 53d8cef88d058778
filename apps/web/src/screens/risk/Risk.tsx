import { messagesOf } from "@afterscript/wording";
import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { wordingLanguage } from "../../words/wording-language.ts";
import { words } from "../../words/words.ts";
import type { ReadFor } from "../asked/ask-here.ts";
import { KeepForVisit } from "../asked/KeepForVisit.tsx";
import { ReadForFields } from "../asked/ReadForFields.tsx";
import { useAsked } from "../asked/use-asked.ts";
import { Waiting } from "../asked/Waiting.tsx";
import { CompanionFrame } from "../companion/CompanionFrame.tsx";
import { useLoaded } from "../use-loaded.ts";
import { FactorForm } from "./FactorForm.tsx";
import type { ToldFactors } from "./factors.ts";
import { RiskOf } from "./RiskOf.tsx";

/** My own risk: counts of groups, each with what it was compared with; and what is not known. */
export function Risk() {
  return (
    <CompanionFrame room="other" judged={false}>
      {(companion) => <Own companion={companion} />}
    </CompanionFrame>
  );
}

function Own({ companion }: { readonly companion: Companion }) {
  const say = words().risk;
  const [readFor, setReadFor] = useState<ReadFor>({});
  const [told, setTold] = useState<ToldFactors>({});
  const isNamed = (companion.here?.drugs.length ?? 0) > 0 || readFor.drug !== undefined;
  return (
    <div className="risk-room">
      <header>
        <h1>{say.heading}</h1>
        <p className="lead measure mt-3">{say.lead}</p>
      </header>
      <ReadForFields companion={companion} readFor={readFor} onChange={setReadFor} />
      {!isNamed && <p>{say.noMedicine}</p>}
      {isNamed && (
        <>
          <FactorForm companion={companion} told={told} onTold={setTold} />
          <Counted companion={companion} readFor={readFor} told={told} />
          <KeepForVisit companion={companion} question={say.keep} />
        </>
      )}
      <p className="meta" lang={wordingLanguage()}>
        {messagesOf().disclaimer}
      </p>
    </div>
  );
}

type CountedProps = { readonly companion: Companion; readonly readFor: ReadFor; readonly told: ToldFactors };

const ASK = { risk: true } as const;

function Counted({ companion, readFor, told }: CountedProps) {
  const isTold = Object.values(told).some((value) => value !== "");
  const written = useLoaded(isTold ? JSON.stringify(told) : undefined, async () => {
    const { resourcesOf } = await import("./told-factors.ts");
    return { told, resources: await resourcesOf(told, companion) };
  });
  const isWritten = written.is === "ready" && written.value.told === told;
  const resources = isTold && isWritten ? written.value.resources : [];
  const state = useAsked({ companion, ask: isTold && !isWritten ? undefined : ASK, readFor, told: resources });
  if (written.is === "failed") {
    return <Waiting state={{ is: "failed", failure: written.failure, again: () => location.reload() }} />;
  }
  if (state.is === "idle") return <Waiting state={{ is: "reading" }} />;
  if (state.is !== "answered") return <Waiting state={state} />;
  const { answer, asOf } = state.report;
  return (
    <>
      <p className="font-bold measure">{answer.headline}</p>
      {(answer.risks ?? []).map((risk) => (
        <RiskOf key={risk.drug} risk={risk} asOf={asOf} sources={state.sources} />
      ))}
    </>
  );
}
