import { before } from "../../words/en/before.ts";
import { mount } from "../mount.tsx";
import { Before } from "./Before.tsx";

mount(<Before />, { before });
