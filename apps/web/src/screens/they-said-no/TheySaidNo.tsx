import { type ReactNode, type RefObject, Suspense, useEffect, useRef } from "react";
import { coverageHere } from "../../browser/appeal/coverage-here.ts";
import { words } from "../../words/words.ts";
import { focusHeading } from "../right-for-me/focus-heading.ts";
import { useLoaded } from "../use-loaded.ts";
import { FailedNotice } from "./FailedNotice.tsx";
import type { Journey } from "./journey.ts";
import {
  AnswerScreen,
  FactScreen,
  FactsScreen,
  FoundScreen,
  HeadScreen,
  LetterScreen,
  PacketScreen,
  TrackScreen,
} from "./lazy.ts";
import { StartScreen } from "./start/StartScreen.tsx";
import { PlanUnknownScreen } from "./steps/PlanUnknownScreen.tsx";
import { QuestionScreen } from "./steps/QuestionScreen.tsx";
import { isTold } from "./told.ts";
import { type Place, usePlace } from "./use-place.ts";
import { useTold } from "./use-told.ts";
import { useUnsavedWarning } from "./use-unsaved-warning.ts";

/** From a denial to the answer, the packet and what became of it: one question a page, nothing kept unasked. */
export function TheySaidNo() {
  const telling = useTold();
  const placing = usePlace();
  const { told, forget, isUnsaved } = telling;
  const place = isTold(told) || needsNothing(placing.place) ? placing.place : "start";
  const say = words().theySaidNo;
  const shown = useRef<string>(place);
  useUnsavedWarning(isUnsaved);
  const again = () => {
    forget();
    placing.toStart();
  };
  const top = <Top place={place} shown={shown} />;
  return (
    <div className="they-said-no">
      <Suspense fallback={<p role="status">{say.opening}</p>}>
        {place === "start" ? (
          <>
            <StartScreen telling={telling} placing={placing} />
            {top}
          </>
        ) : (
          <Room telling={telling} placing={placing} top={top} />
        )}
      </Suspense>
      {isTold(told) && (
        <p className="meta mt-12 no-print">
          <button type="button" className="link-button" onClick={again}>
            {say.startAgain}
          </button>{" "}
          {say.startAgainWhy}
        </p>
      )}
    </div>
  );
}

/** After a reload, and after going forward into what was forgotten, nothing is told: only these can be opened then. */
function needsNothing(place: Place): boolean {
  return place === "paste" || place === "pdf" || place.startsWith("ask/") || place.startsWith("guide/");
}

type RoomProps = Pick<Journey, "telling" | "placing"> & { readonly top: ReactNode };

function Room({ telling, placing, top }: RoomProps) {
  const coverage = useLoaded("coverage", coverageHere);
  const say = words().theySaidNo;
  if (coverage.is === "loading") return <p role="status">{say.opening}</p>;
  if (coverage.is === "failed") return <FailedNotice failure={coverage.failure} />;
  return (
    <>
      <Opened telling={telling} placing={placing} coverage={coverage.value} />
      {top}
    </>
  );
}

function Opened(journey: Journey) {
  const { place } = journey.placing;
  if (place.startsWith("ask/") || place.startsWith("guide/")) return <QuestionScreen key={place} {...journey} />;
  if (place.startsWith("fact/")) return <FactScreen key={place} {...journey} id={place.slice("fact/".length)} />;
  switch (place) {
    case "paste":
    case "pdf":
      return <LetterScreen key={place} {...journey} />;
    case "found":
      return <FoundScreen {...journey} />;
    case "plan-unknown":
      return <PlanUnknownScreen {...journey} />;
    case "facts":
      return <FactsScreen {...journey} />;
    case "head":
      return <HeadScreen {...journey} />;
    case "packet":
      return <PacketScreen {...journey} />;
    case "track":
      return <TrackScreen {...journey} />;
    default:
      return <AnswerScreen {...journey} />;
  }
}

/** A new page begins at its top. Beside what may still be loading, so that there is a heading when it is done. */
function Top({ place, shown }: { readonly place: string; readonly shown: RefObject<string> }) {
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo(0, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    focusHeading();
  }, [place, shown]);
  return null;
}
