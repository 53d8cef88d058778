import { mount } from "../mount.tsx";
import { Before } from "./Before.tsx";

mount(<Before />);
