import { clinic } from "../../words/en/clinic.ts";
import { clinicLookBack } from "../../words/en/clinic-look-back.ts";
import { clinicParts as parts } from "../../words/en/clinic-parts.ts";
import { ClinicFrame } from "../clinic-frame/ClinicFrame.tsx";
import { mount } from "../mount.tsx";
import { LookBackScreen } from "./LookBackScreen.tsx";

mount(
  <ClinicFrame room="lookBack">
    <LookBackScreen />
  </ClinicFrame>,
  { clinic, clinicLookBack, parts },
);
