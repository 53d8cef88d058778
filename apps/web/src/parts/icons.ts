import arrowLeft from "lucide-static/icons/arrow-left.svg?raw";
import arrowRight from "lucide-static/icons/arrow-right.svg?raw";
import bookOpen from "lucide-static/icons/book-open.svg?raw";
import calendarClock from "lucide-static/icons/calendar-clock.svg?raw";
import calendarDays from "lucide-static/icons/calendar-days.svg?raw";
import check from "lucide-static/icons/check.svg?raw";
import circleDashed from "lucide-static/icons/circle-dashed.svg?raw";
import fileText from "lucide-static/icons/file-text.svg?raw";
import hardDrive from "lucide-static/icons/hard-drive.svg?raw";
import info from "lucide-static/icons/info.svg?raw";
import phoneCall from "lucide-static/icons/phone-call.svg?raw";
import pill from "lucide-static/icons/pill.svg?raw";
import plus from "lucide-static/icons/plus.svg?raw";
import printer from "lucide-static/icons/printer.svg?raw";
import scale from "lucide-static/icons/scale.svg?raw";
import siren from "lucide-static/icons/siren.svg?raw";
import split from "lucide-static/icons/split.svg?raw";
import testTube from "lucide-static/icons/test-tube.svg?raw";
import triangleAlert from "lucide-static/icons/triangle-alert.svg?raw";
import x from "lucide-static/icons/x.svg?raw";

/** The body of each icon, drawn by `Icon.tsx` in one size and stroke. */
export const ICONS = {
  "arrow-left": bodyOf(arrowLeft),
  "arrow-right": bodyOf(arrowRight),
  "book-open": bodyOf(bookOpen),
  "calendar-clock": bodyOf(calendarClock),
  "calendar-days": bodyOf(calendarDays),
  check: bodyOf(check),
  "circle-dashed": bodyOf(circleDashed),
  "file-text": bodyOf(fileText),
  "hard-drive": bodyOf(hardDrive),
  info: bodyOf(info),
  "phone-call": bodyOf(phoneCall),
  pill: bodyOf(pill),
  plus: bodyOf(plus),
  printer: bodyOf(printer),
  scale: bodyOf(scale),
  siren: bodyOf(siren),
  split: bodyOf(split),
  "test-tube": bodyOf(testTube),
  "triangle-alert": bodyOf(triangleAlert),
  x: bodyOf(x),
} as const;

export type IconId = keyof typeof ICONS;

function bodyOf(svg: string): string {
  return svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.lastIndexOf("</svg>")).replace(/\s*\n\s*/g, "");
}
