import { asked } from "../../words/en/asked.ts";
import { feel } from "../../words/en/feel.ts";
import { start } from "../../words/en/start.ts";
import { mount } from "../mount.tsx";
import { Feel } from "./Feel.tsx";

mount(<Feel />, { asked, feel, start });
