import { theySaidNo } from "../../words/en/they-said-no.ts";
import { usStates } from "../../words/en/us-states.ts";
import { mount } from "../mount.tsx";
import { TheySaidNo } from "./TheySaidNo.tsx";

mount(<TheySaidNo />, { theySaidNo, usStates });
