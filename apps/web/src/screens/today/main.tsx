import { mount } from "../mount.tsx";
import { Today } from "./Today.tsx";

mount(<Today />);
