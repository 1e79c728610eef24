import { upcomingIn, type NotedMeeting } from "../domain/document/bookedMeetings";
import type { FoldedEntry } from "../domain/document/fold";
import type { Proposal } from "../domain/proposals/answer";
import { weighSlots } from "../domain/proposals/weighSlots";
import type { Failure } from "../domain/shared/failure";
import type { PersonId } from "../domain/shared/ids";
import { err, ok, type Result } from "../domain/shared/result";
import { overlapMinutes, type Interval } from "../domain/time/interval";
import type { FindTimesParts } from "./findTimes";
import type { Company, FoundTimes } from "./foundTimes";
import { requestPeople, withoutOwn } from "./planningData";

/** What a second look found. */
interface SecondLook {
  /** Somebody was faster. */
  readonly taken?: Failure & { readonly type: "HourTaken" };
  /** The meeting that the pair has then, by its document. */
  readonly meeting?: NotedMeeting;
  /** The pair's document as it is now; empty without a pair. */
  readonly entries: readonly FoldedEntry[];
}

/** Reads document and calendars again, for one slot, in the press that books it. */
export type LookAgain = (
  found: Pick<FoundTimes, "withoutCalendars">,
  proposal: Proposal,
  company: Company,
  /** The meeting that is moved there; one that no document knows has only a time. */
  moved?: Interval & Partial<Pick<NotedMeeting, "author" | "eventId">>,
) => Promise<Result<SecondLook, Failure>>;

/**
 * What was proposed minutes ago may be taken by now. Only what is new since counts: a time can be offered and taken although
 * somebody is busy. Calendars that could be read for the proposal must be readable again; otherwise nothing is sent.
 */
export const createLookAgain =
  ({ clock, zones, loadData }: FindTimesParts): LookAgain =>
  async (found, { slot, people }, company, moved) => {
    const data = await loadData(company, slot, "wished", new AbortController().signal);
    if (!data.ok) return data;
    const { entries, withoutCalendars, sharedWorld } = data.value;
    const now = clock.now();
    const booked = company.kind === "pair" ? upcomingIn(entries, company.pair, now) : [];
    const meeting = booked.find((one) => !isSameMeeting(one, moved) && overlapMinutes(one, slot) > 0);
    if (meeting) return ok({ entries, meeting, taken: { type: "HourTaken", by: "meeting" } });
    if (withoutCalendars) return found.withoutCalendars ? ok({ entries }) : err(withoutCalendars);
    const known = withoutOwn(data.value, moved && { window: { start: moved.start, end: moved.end }, isSent: true });
    // Of what everybody knows: whether something is sent must not tell of what is private (P1).
    const shared = known.people.map((person) => person.shared);
    const weighed = weighSlots([slot], { ...requestPeople(known), people: shared, now }, zones, sharedWorld);
    if (!weighed.ok) return weighed;
    const wasBusy = new Set(busyIn(people));
    const busy = weighed.value.proposals.flatMap((again) => busyIn(again.people)).filter((id) => !wasBusy.has(id));
    return ok({ entries, ...(busy.length > 0 && { taken: { type: "HourTaken", by: "calendar" } }) });
  };

const isSameMeeting = (
  one: NotedMeeting,
  other: Partial<Pick<NotedMeeting, "author" | "eventId">> | undefined,
): boolean => one.author === other?.author && one.eventId === other.eventId;

const busyIn = (people: Proposal["people"]): readonly PersonId[] =>
  people.flatMap(({ findings }) =>
    findings.filter(({ kind }) => kind === "busy" || kind === "away").map(({ person }) => person),
  );
