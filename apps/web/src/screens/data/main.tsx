import { data } from "../../words/en/data.ts";
import { mount } from "../mount.tsx";
import { YourData } from "./YourData.tsx";

mount(<YourData />, { data });
