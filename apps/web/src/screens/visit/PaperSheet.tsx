import type { VisitPage } from "@afterscript/wording";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { VisitSheet } from "../../parts/VisitSheet.tsx";
import { fitPage, LAST_LEVEL } from "./fit-page.ts";

type Props = { readonly page: VisitPage; readonly own: readonly string[] };

/** Height of what A4 and Letter both hold inside their margins, in CSS pixels: 250 mm. */
const SHEET_HEIGHT = (250 / 25.4) * 96;

/**
 * The page on paper: it is all that is printed, and never on the screen. It is measured as it will be printed, and gives
 * way level by level until it is one sheet of A4 or Letter.
 */
export function PaperSheet(props: Props) {
  const fonts = useFontsReady();
  return createPortal(<Fitting key={`${fonts} ${JSON.stringify(props)}`} {...props} />, document.body);
}

function Fitting({ page, own }: Props) {
  const [level, setLevel] = useState(0);
  const sheet = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const height = sheet.current?.offsetHeight ?? 0;
    if (height > SHEET_HEIGHT && level < LAST_LEVEL) setLevel(level + 1);
  }, [level]);
  return (
    <div className="paper" inert data-level={level}>
      <div className={`paper-sheet paper-${level}`} ref={sheet}>
        <VisitSheet page={fitPage(page, level)} own={own} id="paper" />
      </div>
    </div>
  );
}

/** A sheet that was measured in another letter is measured again. */
function useFontsReady(): boolean {
  const [isReady, setReady] = useState(document.fonts.status === "loaded");
  useEffect(() => {
    document.fonts.ready.then(() => setReady(true));
  }, []);
  return isReady;
}
