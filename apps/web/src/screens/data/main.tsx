import { mount } from "../mount.tsx";
import { YourData } from "./YourData.tsx";

mount(<YourData />);
