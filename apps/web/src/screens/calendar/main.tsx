import { calendar } from "../../words/en/calendar.ts";
import { mount } from "../mount.tsx";
import { Calendar } from "./Calendar.tsx";

mount(<Calendar />, { calendar });
