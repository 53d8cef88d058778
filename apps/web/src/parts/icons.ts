import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import bookOpen from "lucide-static/icons/book-open.svg?raw";
import calendarClock from "lucide-static/icons/calendar-clock.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import circleDashed from "lucide-static/icons/circle-dashed.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import phoneCall from "lucide-static/icons/phone-call.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import siren from "lucide-static/icons/siren.svg?raw";

/** The body of each icon, drawn by `Icon.tsx` in one size and stroke. */
export const ICONS = {
  "arrow-right": bodyOf(arrowRight),
  "book-open": bodyOf(bookOpen),
  "calendar-clock": bodyOf(calendarClock),
  check: bodyOf(check),
  "circle-dashed": bodyOf(circleDashed),
  "file-text": bodyOf(fileText),
  info: bodyOf(info),
  "phone-call": bodyOf(phoneCall),
  printer: bodyOf(printer),
  siren: bodyOf(siren),
} as const;

export type IconId = keyof typeof ICONS;

function bodyOf(svg: string): string {
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
}
