import type { Report } from "@afterscript/wording";
import { useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { download } from "../../browser/download.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { VisitSheet } from "../../parts/VisitSheet.tsx";
import { words } from "../../words/words.ts";
import { Waiting } from "../asked/Waiting.tsx";
import type { FeltSymptom } from "../feel/felt.ts";
import { useLoaded } from "../use-loaded.ts";
import { keptReport, LAST_VISIT_SETTING } from "./last-visit.ts";
import { PaperSheet } from "./PaperSheet.tsx";
import type { MadeVisit } from "./visit-here.ts";

type Props = {
  readonly companion: Companion;
  readonly name: string;
  readonly felt: readonly FeltSymptom[];
  readonly earlier: Report | undefined;
};

/** The sheet as it was made from what is kept now: on the screen, on paper, as a file. */
export function Sheet({ companion, name, felt, earlier }: Props) {
  const { snapshot, region, asOf } = companion;
  // What the page compares itself with stays the same until it is opened anew, also when this page is kept for the next one.
  const [compared] = useState(earlier);
  const own = snapshot.questions.filter(({ done }) => done !== true).map(({ text }) => text);
  const key = JSON.stringify([snapshot.revision, region, asOf, felt]);
  const made = useLoaded(key, async () => {
    const { visitHere } = await import("./visit-here.ts");
    return visitHere({ companion, felt, earlier: compared });
  });
  if (made.is === "failed") {
    return <Waiting state={{ is: "failed", failure: made.failure, again: () => location.reload() }} />;
  }
  if (made.is === "loading") return <Waiting state={{ is: "reading" }} />;
  const { page } = made.value;
  const named = name === "" ? page : { ...page, person: { ...page.person, name } };
  return (
    <>
      <Acts made={{ ...made.value, page: named }} own={own} companion={companion} />
      <VisitSheet page={named} own={own} id="visit" level={2} />
      <PaperSheet page={named} own={own} />
    </>
  );
}

type ActsProps = { readonly made: MadeVisit; readonly own: readonly string[]; readonly companion: Companion };

function Acts({ made: { page, report, isNotCompared }, own, companion }: ActsProps) {
  const say = words().visit.acts;
  const [isKept, setKept] = useState(false);
  const save = async () => {
    const { visitMarkdown } = await import("@afterscript/documents/public/browser.ts");
    const text = `${visitMarkdown(page)}${own.length === 0 ? "" : ownAsText(own)}`;
    download(say.file(page.asOf), text, "text/markdown;charset=utf-8");
  };
  const keep = async () => {
    await companion.store.changeSettings({ [LAST_VISIT_SETTING]: keptReport(report) });
    setKept(true);
  };
  return (
    <section className="no-print" aria-label={say.label}>
      {isNotCompared && (
        <div className="mb-4">
          <Notice sort="unknown" title={say.notCompared.title}>
            <p>{say.notCompared.text}</p>
          </Notice>
        </div>
      )}
      <p className="flex flex-wrap gap-3">
        <Button kind="main" icon="printer" onClick={() => window.print()}>
          {say.print}
        </Button>
        <Button icon="file-text" onClick={save}>
          {say.save}
        </Button>
        <Button kind="quiet" onClick={keep} disabled={isKept}>
          {say.keep}
        </Button>
      </p>
      <p role="status" className="meta mt-2">
        {isKept ? say.kept : say.keepHint}
      </p>
    </section>
  );
}

/** One's own questions as a last section of the text file; a line break in one is a space. */
function ownAsText(own: readonly string[]): string {
  const lines = own.map((text) => `- ${text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, "\\$&")}`);
  return `\n## ${words().parts.visit.own}\n\n${lines.join("\n")}\n`;
}
