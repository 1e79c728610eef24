import type { MyTime } from "../../domain/people/myTime/myTime";
import { declaredParticipant, type Participant } from "../../domain/people/myTime/participant";
import type { Format } from "../services";

/** The owner's declared time as the engine sees it; where no place was declared, on the device's clock. */
export const mine = (myTime: MyTime, { me, zone }: Pick<Format, "me" | "zone">): Participant =>
  declaredParticipant(me.id, { ...myTime, stays: [...myTime.stays, { place: { zone } }] });
