import { Suspense, useEffect, useRef } from "react";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { focusHeading } from "./focus-heading.ts";
import { FileScreen, ResultScreen, VisitScreen } from "./lazy-screens.ts";
import { QuestionScreen } from "./steps/QuestionScreen.tsx";
import { type Guide, useGuide } from "./use-guide.ts";
import { usePlace } from "./use-place.ts";

export type GuideProps = { readonly guide: Guide; readonly conditions: readonly string[] };

/** "Is it right for me?": one question a page, then every drug of the class side by side, then a page for the visit. */
export function RightForMe({ conditions }: { readonly conditions: readonly string[] }) {
  const guide = useGuide(conditions);
  if (guide === undefined) return <p role="status">{words().screens.opening}</p>;
  return <Opened guide={guide} conditions={conditions} />;
}

function Opened({ guide, conditions }: GuideProps) {
  const placing = usePlace(guide.answers);
  const { place, go } = placing;
  const { rightForMe: say } = words();
  const again = () => {
    guide.startAgain();
    go("region");
  };
  return (
    <>
      {guide.store === undefined && (
        <Notice sort="problem" title={say.notKept.title}>
          <p>{say.notKept.text}</p>
        </Notice>
      )}
      <Suspense fallback={<p role="status">{say.opening}</p>}>
        <Page guide={guide} conditions={conditions} placing={placing} />
        <Top place={place} />
      </Suspense>
      {Object.keys(guide.answers).length > 0 && (
        <p className="meta mt-12 no-print">
          {guide.store !== undefined && say.kept}{" "}
          <button type="button" className="link-button" onClick={again}>
            {say.startAgain}
          </button>{" "}
          {say.startAgainWhy}
        </p>
      )}
    </>
  );
}

export type PlacedProps = GuideProps & { readonly placing: ReturnType<typeof usePlace> };

function Page(props: PlacedProps) {
  const { place } = props.placing;
  if (place === "file") return <FileScreen {...props} />;
  if (place === "result") return <ResultScreen {...props} />;
  if (place === "visit") return <VisitScreen {...props} />;
  return <QuestionScreen key={place} question={place} {...props} />;
}

/** A new page begins at its top. Inside what may still be loading, so that there is a heading when it is done. */
function Top({ place }: { readonly place: string }) {
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    focusHeading();
  }, [place]);
  return null;
}
