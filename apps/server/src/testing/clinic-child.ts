// A clinic with demo people as a process of its own, for tests that kill it: the store's place comes in CLINIC_PLACE.
import { startJudge } from "../clinic/judge/worker.ts";
import { openStore, type StorePlace } from "../clinic/store/open-store.ts";
import { runClinic } from "./run-clinic.ts";

const place: StorePlace = JSON.parse(process.env.CLINIC_PLACE ?? "{}");
const clinic = await runClinic({ store: await openStore(place) });
const judge = startJudge(clinic.parts);
setInterval(judge.wake, 200);
process.stdout.write(`listening at ${clinic.origin}\n`);
