import { asked } from "../../words/en/asked.ts";
import { risk } from "../../words/en/risk.ts";
import { start } from "../../words/en/start.ts";
import { mount } from "../mount.tsx";
import { Risk } from "./Risk.tsx";

mount(<Risk />, { asked, risk, start });
