import { statSync } from "node:fs";
import { join, relative } from "node:path";
import { pack } from "./pack.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const tarball = pack(root, join(root, "build", "pack"));
console.log(`${relative(process.cwd(), tarball)}  ${Math.round(statSync(tarball).size / 1024)} kB`);
