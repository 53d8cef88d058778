import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { Companion } from "../../browser/companion.ts";
import { concepts } from "../../browser/engine/read-here.ts";
import { entryId, type StoredResource } from "../../browser/store/index.ts";
import { Button } from "../../parts/Button.tsx";
import { testsAskedFor } from "../../trend/speaking.ts";
import { name, sentenceCase } from "../../words/text.ts";
import { words } from "../../words/words.ts";
import { useShelf } from "../results/use-shelf.ts";
import { useLoaded } from "../use-loaded.ts";
import { findSame } from "./find-same.ts";
import { testChoices } from "./find-tests.ts";
import { TestChooser } from "./TestChooser.tsx";

const ResultForm = lazy(async () => ({ default: (await import("./ResultForm.tsx")).ResultForm }));
const AddedResult = lazy(async () => ({ default: (await import("./AddedResult.tsx")).AddedResult }));

type Added = { readonly analyte: string; readonly resource: string; readonly isOld: boolean };

/** Which test, what it says, and then what that means: on one page. */
export function ByHand({ companion }: { readonly companion: Companion }) {
  const [analyte, setAnalyte] = useState<string>();
  const [added, setAdded] = useState<Added>();
  if (added !== undefined) {
    const again = () => {
      setAdded(undefined);
      setAnalyte(undefined);
    };
    return (
      <Loaded>
        <AddedResult companion={companion} {...added} onAnother={again} />
      </Loaded>
    );
  }
  if (analyte === undefined) return <Choose companion={companion} onChoose={setAnalyte} />;

  async function keep(resource: StoredResource): Promise<void> {
    if (analyte === undefined) return;
    const same = await findSame(resource, companion);
    if (same !== undefined) return setAdded({ analyte, resource: same, isOld: true });
    await companion.store.addEntries({ resources: [resource], from: "typed" });
    setAdded({ analyte, resource: entryId(resource), isOld: false });
  }

  return (
    <>
      <ChosenTest analyte={analyte} onChange={() => setAnalyte(undefined)} />
      <Loaded>
        <ResultForm key={analyte} companion={companion} analyte={analyte} onWritten={keep} />
      </Loaded>
    </>
  );
}

/** A step that is loaded when it is come to. */
function Loaded({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<p className="meta">{words().screens.opening}</p>}>{children}</Suspense>;
}

type ChooseProps = { readonly companion: Companion; readonly onChoose: (analyte: string) => void };

/** The code tables know every name of every test: they are loaded when somebody looks for one. */
function Choose({ companion, onChoose }: ChooseProps) {
  const shelf = useShelf(companion);
  const asked =
    companion.report === undefined || shelf.is !== "ready"
      ? []
      : testsAskedFor(companion.report, shelf.value.ruler.statement).flatMap(({ by }) =>
          by.filter((analyte) => analyte in shelf.value.book.analytes),
        );
  const kept = [...(companion.here?.record.results.keys() ?? [])];
  const [isLooking, setLooking] = useState(false);
  const isEmpty = asked.length + kept.length === 0 && (companion.report === undefined || shelf.is !== "loading");
  const tables = useLoaded(isLooking || isEmpty ? "tests" : undefined, concepts);
  return (
    <TestChooser
      all={tables.is === "ready" ? testChoices(tables.value.analytes) : undefined}
      asked={[...new Set(asked)]}
      kept={kept}
      onLook={() => setLooking(true)}
      onChoose={onChoose}
    />
  );
}

function ChosenTest({ analyte, onChange }: { readonly analyte: string; readonly onChange: () => void }) {
  const say = words().addResult.test;
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the focus would be lost with it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="chosen-test">
      <h2 ref={heading} tabIndex={-1}>
        {sentenceCase(name(analyte, "patient"))}
      </h2>
      <Button kind="quiet" onClick={onChange}>
        {say.change}
      </Button>
    </div>
  );
}
