import type { IcsBusy } from "../../../domain/people/calendarFile/icsBusy";
import type { MyTime } from "../../../domain/people/myTime/myTime";
import type { Failure } from "../../../domain/shared/failure";
import { err, ok, type Result } from "../../../domain/shared/result";
import { plusDays } from "../../../domain/time/interval";
import { merge } from "../../../domain/timeline/intervals";
import { whereaboutsOf, zoneAt } from "../../../domain/timeline/whereabouts";
import type { Format, OwnThings } from "../../services";
import { mine } from "../mine";

/** As far as the engine plans: 26 weeks. */
const HORIZON_DAYS = 26 * 7;
const MOST_BYTES = 20_000_000;

/** Reads a calendar file on the device. The reader of files is fetched when the first file is there. */
export const readCalendarFile = async (
  file: Blob,
  myTime: MyTime,
  services: Pick<Format, "me" | "zone" | "zones" | "clock"> & Pick<OwnThings, "zoneByWindowsName">,
): Promise<Result<IcsBusy, Failure>> => {
  const tooLong: Failure = { type: "BadInput", field: "file", value: String(file.size), problem: "is too long" };
  if (file.size > MOST_BYTES) return err(tooLong);
  const [{ icsBusy }, zoneByWindowsName] = await Promise.all([
    import("../../../domain/people/calendarFile/icsBusy"),
    services.zoneByWindowsName(),
  ]);
  const start = services.clock.now();
  const window = { start, end: plusDays(start, HORIZON_DAYS) };
  const ownZone = zoneAt(whereaboutsOf(mine(myTime, services).stays, window, services.zones), start);
  const answer = icsBusy(await file.text(), { window, ownZone, zones: services.zones, zoneByWindowsName });
  return answer.ok ? ok({ ...answer.value, busy: merge(answer.value.busy) }) : answer;
};
