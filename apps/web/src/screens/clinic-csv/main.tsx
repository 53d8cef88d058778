import { clinic } from "../../words/en/clinic.ts";
import { clinicCsv } from "../../words/en/clinic-csv.ts";
import { clinicParts as parts } from "../../words/en/clinic-parts.ts";
import { ClinicFrame } from "../clinic-frame/ClinicFrame.tsx";
import { mount } from "../mount.tsx";
import { CsvScreen } from "./CsvScreen.tsx";

mount(
  <ClinicFrame room="csv">
    <CsvScreen />
  </ClinicFrame>,
  { clinic, clinicCsv, parts },
);
