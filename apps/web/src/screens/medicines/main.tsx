import { mount } from "../mount.tsx";
import { Medicines } from "./Medicines.tsx";

mount(<Medicines />);
