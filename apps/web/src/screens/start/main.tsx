import { start } from "../../words/en/start.ts";
import { mount } from "../mount.tsx";
import { Start } from "./Start.tsx";

mount(<Start />, { start });
