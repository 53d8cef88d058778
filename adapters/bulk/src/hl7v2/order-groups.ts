import type { Segment } from "./segment.ts";

export type ResultSegments = { readonly obx: Segment; readonly notes: Segment[] };
/** One OBR with everything that belongs to it. */
export type OrderGroup = {
  obr: Segment | undefined;
  readonly orc: Segment | undefined;
  readonly results: ResultSegments[];
  readonly notes: Segment[];
  readonly specimens: Segment[];
};
export type PatientGroup = { readonly pid: Segment; readonly orders: OrderGroup[] };

/** Segments of a result message that say nothing of a result: visit, kin, software, billing, the sender's own. */
const HARMLESS =
  /^(?:MSH|SFT|UAC|PD1|PV1|PV2|NK1|GT1|IN1|IN2|IN3|AL1|ARV|ROL|PRT|TQ1|TQ2|CTD|CTI|FT1|DSC|SAC|Z[A-Z0-9]{2})$/;

export type Grouped = {
  readonly patients: readonly PatientGroup[];
  /** OBR, OBX and what goes with them before any PID. */
  readonly orphans: readonly Segment[];
  /** Of a sort that no result message has. */
  readonly strange: readonly Segment[];
  /** Left out, by name. */
  readonly setAside: readonly string[];
};

/** Groups the segments of ORU^R01: patients, their orders, the results of each. */
export function groupSegments(segments: readonly Segment[]): Grouped {
  const patients: PatientGroup[] = [];
  const orphans: Segment[] = [];
  const strange: Segment[] = [];
  const setAside: string[] = [];
  let orc: Segment | undefined;
  for (const segment of segments) {
    const { name } = segment;
    const patient = patients.at(-1);
    if (name === "PID") {
      patients.push({ pid: segment, orders: [] });
      orc = undefined;
    } else if (HARMLESS.test(name)) {
      if (name !== "MSH") setAside.push(name);
    } else if (patient === undefined) orphans.push(segment);
    else if (name === "ORC") {
      if (orc !== undefined) setAside.push("ORC");
      orc = segment;
    } else if (name === "OBR") {
      patient.orders.push({ obr: segment, orc, results: [], notes: [], specimens: [] });
      orc = undefined;
    } else if (name === "OBX") orderOf(patient).results.push({ obx: segment, notes: [] });
    else if (name === "SPM") orderOf(patient).specimens.push(segment);
    else if (name === "NTE") addNote(patient, segment, setAside);
    else strange.push(segment);
  }
  if (orc !== undefined) setAside.push("ORC");
  return { patients, orphans, strange, setAside };
}

/** The order that is open; results without an OBR have one of their own. */
function orderOf({ orders }: PatientGroup): OrderGroup {
  const open = orders.at(-1);
  if (open !== undefined) return open;
  const order: OrderGroup = { obr: undefined, orc: undefined, results: [], notes: [], specimens: [] };
  orders.push(order);
  return order;
}

/** A note belongs to the result or the order before it; one to the PID alone is about no result. */
function addNote({ orders }: PatientGroup, note: Segment, setAside: string[]): void {
  const order = orders.at(-1);
  if (order === undefined) setAside.push("NTE");
  else (order.results.at(-1)?.notes ?? order.notes).push(note);
}
