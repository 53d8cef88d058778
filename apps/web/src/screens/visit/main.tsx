import { asked } from "../../words/en/asked.ts";
import { visit } from "../../words/en/visit.ts";
import { mount } from "../mount.tsx";
import { Visit } from "./Visit.tsx";

mount(<Visit />, { asked, visit });
