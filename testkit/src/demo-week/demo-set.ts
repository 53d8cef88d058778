import { bundle, type Resource } from "../record/fhir.ts";
import { type ClinicPerson, patientResource } from "./clinic-people.ts";
import { csvRows } from "./csv-rows.ts";
import { oruMessage } from "./oru-message.ts";
import type { Format } from "./record-codes.ts";
import type { Arrival } from "./this-week.ts";

/** One message about one person: how it is written, and what it says. */
export type DemoSet = {
  readonly format: Format;
  /** ISO date-time in UTC. */
  readonly sentAt: string;
  /** ISO date-time in UTC; later than `sentAt` where another message overtook it. */
  readonly arrivedAt: string;
  /** As it is sent: a Bundle, lines of NDJSON, one ORU^R01, or rows of the CSV file without their heading. */
  readonly text: string;
  /** The same as FHIR, for whoever checks what was read. */
  readonly resources: readonly Resource[];
};

export function setsOf(person: ClinicPerson, arrivals: readonly Arrival[], format: Format): readonly DemoSet[] {
  return arrivals.map((arrival) => {
    const own = arrival.order === undefined && format !== "fhir-ndjson" ? "fhir-bundle" : format;
    const { sentAt, arrivedAt = sentAt } = arrival;
    return { format: own, sentAt, arrivedAt, text: textOf(person, arrival, own), resources: arrival.resources };
  });
}

function textOf(person: ClinicPerson, arrival: Arrival, format: Format): string {
  const whole = [patientResource(person), ...arrival.resources];
  switch (format) {
    case "fhir-bundle":
      return `${JSON.stringify({ ...bundle(whole), timestamp: arrival.sentAt }, undefined, 1)}\n`;
    case "fhir-ndjson":
      return whole.map((one) => `${JSON.stringify(one)}\n`).join("");
    case "hl7v2-oru":
      return oruMessage(person, arrival);
    case "csv":
      return csvRows(person, arrival);
  }
}
