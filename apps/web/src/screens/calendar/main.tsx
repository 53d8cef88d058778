import { mount } from "../mount.tsx";
import { Calendar } from "./Calendar.tsx";

mount(<Calendar />);
