import { mount } from "../mount.tsx";
import { AddResult } from "./AddResult.tsx";

mount(<AddResult />);
