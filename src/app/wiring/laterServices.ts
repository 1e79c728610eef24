import type { Services } from "../../ui/services";
import { createLateCode, type Preload } from "./late";
import type { LaterCodeParts } from "./laterCode";

type LaterServices = Pick<Services, "directory" | "lookAtMeeting" | "lookAtSeries" | "planMeetings" | "publishMyTime">;

/** Services whose code comes when the first times are there (`laterCode`). */
export const createLaterServices = (parts: LaterCodeParts, preload: Preload): LaterServices => {
  const { call } = createLateCode(async () => (await import("./laterCode")).createLaterCode(parts), preload);
  return {
    directory: {
      me: call(({ me }) => me),
      peopleNearMe: call(({ peopleNearMe }) => peopleNearMe),
      search: call(({ search }) => search),
    },
    lookAtMeeting: call(({ lookAtMeeting }) => lookAtMeeting),
    planMeetings: call(({ planMeetings }) => planMeetings),
    lookAtSeries: call(({ lookAtSeries }) => lookAtSeries),
    publishMyTime: {
      preview: call(({ preview }) => preview),
      publish: call(({ publish }) => publish),
      withdraw: call(({ withdraw }) => withdraw),
      staleness: call(({ staleness }) => staleness),
    },
  };
};
