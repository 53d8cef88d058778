import { clinic } from "../../words/en/clinic.ts";
import { clinicParts as parts } from "../../words/en/clinic-parts.ts";
import { ClinicFrame } from "../clinic-frame/ClinicFrame.tsx";
import { mount } from "../mount.tsx";
import { WorklistScreen } from "./WorklistScreen.tsx";

mount(
  <ClinicFrame room="worklist">
    <WorklistScreen />
  </ClinicFrame>,
  { clinic, parts },
);
