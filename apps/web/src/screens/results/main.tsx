import { addResult } from "../../words/en/add-result.ts";
import { results } from "../../words/en/results.ts";
import { mount } from "../mount.tsx";
import { Results } from "./Results.tsx";

mount(<Results />, { addResult, results });
