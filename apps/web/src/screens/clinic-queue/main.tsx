import { clinic } from "../../words/en/clinic.ts";
import { clinicIntake } from "../../words/en/clinic-intake.ts";
import { clinicParts as parts } from "../../words/en/clinic-parts.ts";
import { ClinicFrame } from "../clinic-frame/ClinicFrame.tsx";
import { mount } from "../mount.tsx";
import { QueueScreen } from "./QueueScreen.tsx";

mount(
  <ClinicFrame room="queue">
    <QueueScreen />
  </ClinicFrame>,
  { clinic, clinicIntake, parts },
);
