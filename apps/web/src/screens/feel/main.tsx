import { mount } from "../mount.tsx";
import { Feel } from "./Feel.tsx";

mount(<Feel />);
