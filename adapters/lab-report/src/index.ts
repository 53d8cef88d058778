export {
  type DayOrder,
  type LabDay,
  type LabOptions,
  type LabReading,
  type LabRow,
  NOT_READ,
  type NotRead,
  type NotReadReason,
  type Place,
} from "./lab-reading.ts";
export { readLabCsv } from "./read-lab-csv.ts";
export { readLabText } from "./read-lab-text.ts";
