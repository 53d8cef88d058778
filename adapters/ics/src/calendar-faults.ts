import { parseDay } from "@afterscript/kernel";
import { unfolded } from "./content-line.ts";

/**
 * What RFC 5545 forbids in a calendar of all-day events and display alarms; empty when there is nothing. It accepts less
 * than the standard: only the properties that are written here, in the order of its grammar (properties, then components).
 */
export function calendarFaults(text: string): readonly string[] {
  const physical = text.split("\r\n");
  const faults = [
    ...(text.endsWith("\r\n") ? [] : ["The last line has no line break."]),
    ...(/[^\r]\n|\r(?!\n)/.test(text) ? ["A line break is not CRLF."] : []),
    ...physical.filter((line) => octetsOf(line) > MOST).map((line) => `More than ${MOST} octets: ${line}`),
    ...physical.slice(0, -1).flatMap((line) => (line === "" ? ["An empty line."] : [])),
    ...(text.isWellFormed() ? [] : ["A character is broken."]),
  ];
  const lines = unfolded(text);
  const read = readComponent(lines, 0);
  if (read.component === undefined) return [...faults, read.fault];
  if (read.next !== lines.length) faults.push("Something follows the calendar.");
  return [...faults, ...componentFaults(read.component, "VCALENDAR"), ...acrossEvents(read.component)];
}

const MOST = 75;

function octetsOf(line: string): number {
  return new TextEncoder().encode(line).length;
}

type Component = {
  readonly name: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly components: readonly Component[];
};

type ReadComponent =
  | { readonly component: Component; readonly next: number }
  | { readonly component?: undefined; readonly fault: string };

function readComponent(lines: readonly string[], at: number): ReadComponent {
  const name = /^BEGIN:([A-Z]+)$/.exec(lines[at] ?? "")?.[1];
  if (name === undefined) return { fault: `No component begins at line ${at + 1}.` };
  const properties: { name: string; value: string }[] = [];
  const components: Component[] = [];
  let next = at + 1;
  for (;;) {
    const line = lines[next];
    if (line === undefined) return { fault: `${name} does not end.` };
    if (line === `END:${name}`) return { component: { name, properties, components }, next: next + 1 };
    if (line.startsWith("BEGIN:")) {
      const inner = readComponent(lines, next);
      if (inner.component === undefined) return inner;
      components.push(inner.component);
      next = inner.next;
    } else if (components.length > 0) {
      return { fault: `In ${name} a property follows a component: ${line}` };
    } else {
      const [, property, value] = /^([A-Z-]+(?:;VALUE=DATE)?):(.*)$/s.exec(line) ?? [];
      if (property === undefined || value === undefined) return { fault: `No property: ${line}` };
      properties.push({ name: property, value });
      next += 1;
    }
  }
}

// A TEXT value: no control, and a backslash only before what it escapes.
const TEXT = /^(?:[^\p{Cc}\\;,]|\t|\\[\\;,nN])*$/u;
const DATE = /^\d{8}$/;

type Rules = {
  readonly properties: Readonly<Record<string, RegExp>>;
  readonly inside: string | undefined;
};

const RULES: Readonly<Record<string, Rules>> = {
  VCALENDAR: {
    properties: { VERSION: /^2\.0$/, PRODID: /^.+$/, CALSCALE: /^GREGORIAN$/, METHOD: /^PUBLISH$/ },
    inside: "VEVENT",
  },
  VEVENT: {
    properties: {
      UID: /^[\x21-\x7e]{1,255}$/,
      DTSTAMP: /^\d{8}T\d{6}Z$/,
      SEQUENCE: /^\d+$/,
      "DTSTART;VALUE=DATE": DATE,
      "DTEND;VALUE=DATE": DATE,
      SUMMARY: TEXT,
      DESCRIPTION: TEXT,
      STATUS: /^(CONFIRMED|CANCELLED)$/,
      CLASS: /^PRIVATE$/,
      TRANSP: /^TRANSPARENT$/,
    },
    inside: "VALARM",
  },
  VALARM: {
    properties: { ACTION: /^DISPLAY$/, DESCRIPTION: TEXT, TRIGGER: /^-?P(?:\d+D)?(?:T\d+H)$/ },
    inside: undefined,
  },
};

function componentFaults({ name, properties, components }: Component, expected: string): string[] {
  const rules = RULES[name];
  if (name !== expected || rules === undefined) return [`${name} stands where ${expected} belongs.`];
  const inside = rules.inside;
  return [
    ...Object.entries(rules.properties).flatMap(([key, pattern]) => {
      const values = properties.filter((one) => one.name === key).map(({ value }) => value);
      if (values.length !== 1) return [`${name} has ${key} ${values.length} times.`];
      return values.filter((value) => !pattern.test(value)).map((value) => `${name} ${key} cannot be ${value}`);
    }),
    ...properties.filter(({ name: key }) => !(key in rules.properties)).map(({ name: key }) => `${name} has ${key}.`),
    ...(name === "VCALENDAR" && components.length === 0 ? ["A calendar needs a component."] : []),
    ...components.flatMap((one) =>
      inside === undefined ? [`${one.name} stands in ${name}.`] : componentFaults(one, inside),
    ),
  ];
}

/** Every UID once, every day one of the calendar, every end after its start. */
function acrossEvents({ components }: Component): string[] {
  const value = (event: Component, name: string) => event.properties.find((one) => one.name === name)?.value ?? "";
  const uids = components.map((event) => value(event, "UID"));
  return [
    ...uids.filter((uid, index) => uids.indexOf(uid) !== index).map((uid) => `UID ${uid} stands twice.`),
    ...components.flatMap((event) => {
      const start = dayOf(value(event, "DTSTART;VALUE=DATE"));
      const end = dayOf(value(event, "DTEND;VALUE=DATE"));
      const stamp = dayOf(value(event, "DTSTAMP").slice(0, 8));
      if (start === undefined || end === undefined || stamp === undefined) return ["A day is none of the calendar."];
      return end > start ? [] : ["An event ends before it starts."];
    }),
  ];
}

function dayOf(basic: string): number | undefined {
  return parseDay(`${basic.slice(0, 4)}-${basic.slice(4, 6)}-${basic.slice(6)}`);
}
