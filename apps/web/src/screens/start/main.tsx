import { mount } from "../mount.tsx";
import { Start } from "./Start.tsx";

mount(<Start />);
