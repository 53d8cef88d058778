import { about } from "./about.ts";
import { addResult } from "./add-result.ts";
import { asked } from "./asked.ts";
import { before } from "./before.ts";
import { calendar } from "./calendar.ts";
import { claims } from "./claims.ts";
import { clinic } from "./clinic.ts";
import { clinicCsv } from "./clinic-csv.ts";
import { clinicIntake } from "./clinic-intake.ts";
import { clinicLookBack } from "./clinic-look-back.ts";
import { clinicPatient } from "./clinic-patient.ts";
import { clinicRooms } from "./clinic-rooms.ts";
import { clinicians } from "./clinicians.ts";
import { companion } from "./companion.ts";
import { conditionPages } from "./condition-pages.ts";
import { data } from "./data.ts";
import { documents } from "./documents.ts";
import { failures } from "./failures.ts";
import { feel } from "./feel.ts";
import { gallery } from "./gallery.ts";
import { home } from "./home.ts";
import { independence } from "./independence.ts";
import { keeping } from "./keeping.ts";
import { medicinePages } from "./medicine-pages.ts";
import { medicines } from "./medicines.ts";
import { offline } from "./offline.ts";
import { parts } from "./parts.ts";
import { question } from "./question.ts";
import { results } from "./results.ts";
import { rightForMe } from "./right-for-me.ts";
import { risk } from "./risk.ts";
import { samples } from "./samples.ts";
import { screens } from "./screens.ts";
import { search } from "./search.ts";
import { site } from "./site.ts";
import { start } from "./start.ts";
import { texts } from "./texts.ts";
import { theySaidNo } from "./they-said-no.ts";
import { today } from "./today.ts";
import { trying } from "./trying.ts";
import { usStates } from "./us-states.ts";
import { visit } from "./visit.ts";

/** Every string of the pages and screens in English, by room. Another language has the same rooms and keys. */
export const en = {
  gallery,
  trying,
  documents,
  clinic,
  clinicCsv,
  clinicIntake,
  clinicLookBack,
  clinicPatient,
  clinicRooms,
  clinicians,
  about,
  samples,
  home,
  calendar,
  before,
  claims,
  addResult,
  asked,
  companion,
  conditionPages,
  data,
  failures,
  feel,
  independence,
  medicinePages,
  medicines,
  offline,
  keeping,
  parts,
  question,
  results,
  rightForMe,
  risk,
  screens,
  search,
  site,
  start,
  texts,
  theySaidNo,
  today,
  usStates,
  visit,
};
