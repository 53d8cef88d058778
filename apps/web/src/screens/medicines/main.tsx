import { medicines } from "../../words/en/medicines.ts";
import { results } from "../../words/en/results.ts";
import { mount } from "../mount.tsx";
import { Medicines } from "./Medicines.tsx";

mount(<Medicines />, { medicines, results });
