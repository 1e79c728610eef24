import { createGraphDirectory } from "../../graph/directory";
import type { GraphTransport } from "../../graph/transport/transport";
import type { FindTimesParts } from "../../planning/findTimes";
import { createLookAtMeeting } from "../../planning/lookAtMeeting";
import { createPlanMeetings } from "../../planning/planMeetings";
import { createLookAtSeries } from "../../planning/seriesAhead";
import { createPublishMyTime, type PublishMyTimeParts } from "./publishMyTime";

export interface LaterCodeParts extends FindTimesParts, PublishMyTimeParts {
  readonly graph: GraphTransport;
}

/** What screens ask for when the first times are there: a series, a meeting in a calendar, publishing, other people. */
export const createLaterCode = (parts: LaterCodeParts) => ({
  ...createGraphDirectory(parts.graph),
  ...createPublishMyTime(parts),
  lookAtMeeting: createLookAtMeeting(parts),
  planMeetings: createPlanMeetings(parts),
  lookAtSeries: createLookAtSeries(parts),
});
