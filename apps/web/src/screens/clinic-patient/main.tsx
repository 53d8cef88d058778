import { clinic } from "../../words/en/clinic.ts";
import { clinicParts as parts } from "../../words/en/clinic-parts.ts";
import { clinicPatient } from "../../words/en/clinic-patient.ts";
import { results } from "../../words/en/results.ts";
import { trying } from "../../words/en/trying.ts";
import { ClinicFrame } from "../clinic-frame/ClinicFrame.tsx";
import { mount } from "../mount.tsx";
import { PatientScreen } from "./PatientScreen.tsx";

mount(
  <ClinicFrame room="patient">
    <PatientScreen />
  </ClinicFrame>,
  { clinic, clinicPatient, parts, results, trying },
);
