import { createRoot } from "react-dom/client";
import { systemClock } from "../../domain/time/clock";
import { createZoneData } from "../../domain/time/zones";
import { createSandboxControl } from "./sandboxControl";
import { TwoPeople } from "./TwoPeople";

const place = document.querySelector("#stage") ?? document.body;

const open = async (): Promise<void> => {
  const control = createSandboxControl((input, init) => fetch(input, init));
  const [cast, faults] = await Promise.all([control.cast(), control.faults()]);
  document.body.style.margin = "0";
  createRoot(place).render(
    <TwoPeople cast={cast} faults={faults} control={control} zones={createZoneData()} clock={systemClock} />,
  );
};

/** `npm start` rebuilds after every change and notifies this page. */
const reloadAfterBuild = (): void => {
  new EventSource("/sandbox/changes").addEventListener("reload", () => location.reload());
};

open().catch((problem: unknown) => {
  place.textContent = `The stage cannot open. ${String(problem)}`;
});
reloadAfterBuild();
