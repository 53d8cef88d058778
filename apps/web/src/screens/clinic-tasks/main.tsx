import { clinic } from "../../words/en/clinic.ts";
import { clinicParts as parts } from "../../words/en/clinic-parts.ts";
import { clinicPatient } from "../../words/en/clinic-patient.ts";
import { clinicRooms } from "../../words/en/clinic-rooms.ts";
import { ClinicFrame } from "../clinic-frame/ClinicFrame.tsx";
import { mount } from "../mount.tsx";
import { TasksScreen } from "./TasksScreen.tsx";

mount(
  <ClinicFrame room="tasks">
    <TasksScreen />
  </ClinicFrame>,
  { clinic, clinicPatient, clinicRooms, parts },
);
