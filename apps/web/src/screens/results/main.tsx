import { mount } from "../mount.tsx";
import { Results } from "./Results.tsx";

mount(<Results />);
