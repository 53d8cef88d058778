import { clinic } from "../../words/en/clinic.ts";
import { clinicParts as parts } from "../../words/en/clinic-parts.ts";
import { clinicRooms } from "../../words/en/clinic-rooms.ts";
import { ClinicFrame } from "../clinic-frame/ClinicFrame.tsx";
import { mount } from "../mount.tsx";
import { PeopleScreen } from "./PeopleScreen.tsx";

mount(
  <ClinicFrame room="people">
    <PeopleScreen />
  </ClinicFrame>,
  { clinic, clinicRooms, parts },
);
