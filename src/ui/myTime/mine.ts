import { USUAL_NIGHT } from "../../domain/people/myTime/availability";
import type { MyTime } from "../../domain/people/myTime/myTime";
import type { Participant } from "../../domain/people/myTime/participant";
import type { Format } from "../services";

/** The owner's declared time as the engine sees it. No meetings, but the busy times of a file; without a place, the device's clock. */
export const mine = (myTime: MyTime, { me, zone }: Pick<Format, "me" | "zone">): Participant => {
  const { patterns, observances, ownDates, schoolTerms } = myTime;
  return {
    id: me.id,
    stays: [...myTime.stays, { place: { zone } }],
    work: myTime.work,
    closedDays: myTime.closedDays,
    night: myTime.night === undefined ? USUAL_NIGHT : myTime.night,
    calendar: myTime.importedBusy.map((window) => ({ window, show: "busy" })),
    ...(myTime.holidays !== undefined && { holidays: myTime.holidays }),
    own: { patterns, observances, ownDates, schoolTerms },
    published: [],
  };
};
