import { mount } from "../mount.tsx";
import { Question } from "./Question.tsx";

mount(<Question />);
