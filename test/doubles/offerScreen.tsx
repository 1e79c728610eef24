import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Entry, EntryContent } from "../../src/domain/document/entry";
import type { PrivateTime } from "../../src/domain/people/myTime/privateTime";
import type { Participant } from "../../src/domain/people/myTime/participant";
import type { Person } from "../../src/domain/people/person";
import { weighSlots } from "../../src/domain/proposals/weighSlots";
import { NO_CALENDARS } from "../../src/domain/calendars/worldCalendars";
import { ok } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";
import type { Text } from "../../src/locales/text";
import { ScheduleView } from "../../src/ui/schedule/ScheduleView";
import type { Services } from "../../src/ui/services";
import type { WeighTimes } from "../../src/planning/findTimes";
import { emeka, entryAt, noa, noaAndEmeka } from "./entries";
import { at, english, fakeServices, findFor, inTurn, timeOf, zones } from "./fakeServices";
import { createFakeDocument } from "./liveFakes";
import { InContext } from "./inContext";

const NOW = at("2026-11-30T08:00:00Z");
export const [tuesday, wednesday, night] = [
  at("2026-12-01T12:00:00Z"),
  at("2026-12-02T15:00:00Z"),
  at("2026-12-03T23:00:00Z"),
];

let text: Text;
beforeAll(async () => {
  text = await english();
});

export const lagos = timeOf(emeka, "Africa/Lagos");
export const jerusalem = timeOf(noa, "Asia/Jerusalem");

/** The times as the app would weigh them for these people. */
export const weighing =
  (mine: Participant, others: readonly Participant[], extra: Partial<ReturnType<typeof findFor>> = {}): WeighTimes =>
  async (_, slots) => {
    const participants = [mine, ...others];
    const request = { now: NOW, viewer: mine.id, people: participants, ledger: new Map() };
    const weighed = weighSlots(slots, request, zones, NO_CALENDARS);
    if (!weighed.ok) return weighed;
    const people = participants.map(({ id }) => (id === noa.id ? noa : emeka));
    return ok({ ...findFor(people, participants), answer: weighed.value, hasOffers: true, ...extra });
  };

export interface Scene {
  readonly me?: Person;
  readonly entries?: readonly Entry[];
  readonly own?: PrivateTime;
  readonly hasOffers?: boolean;
  readonly services?: Partial<Services>;
}

/** The screen that finds times, with what was offered before. */
export const openOffers = ({
  me = emeka,
  entries = [],
  own,
  hasOffers = entries.length > 0,
  services: only = {},
}: Scene) => {
  const clock = { now: () => NOW };
  const document = createFakeDocument(me, clock);
  for (const entry of entries) document.receive(entry);
  const [mine, theirs] = me === emeka ? [lagos, jerusalem] : [jerusalem, lagos];
  const booked: Parameters<Services["bookTime"]>[] = [];
  const services = fakeServices(text, me, {
    clock,
    openDocument: () => document,
    findTimes: inTurn(ok({ ...findFor([me, me === emeka ? noa : emeka], [mine, theirs]), hasOffers })),
    weighTimes: weighing(own ? { ...mine, own } : mine, [theirs]),
    bookTime: async (...press) => {
      booked.push(press);
      return ok({ eventId: "event-7", inDocument: true, window: press[1].slot });
    },
    ...only,
  });
  render(
    <FluentProvider theme={webLightTheme}>
      <InContext services={services}>
        <ScheduleView pairs={[noaAndEmeka]} onBooked={() => undefined} />
      </InContext>
    </FluentProvider>,
  );
  return { user: userEvent.setup(), document, booked };
};

/** What Noa offers Emeka. */
export const offered = (starts: readonly Instant[], extra: Partial<Entry> = {}): Entry =>
  entryAt(1, noa, { text: "", content: { kind: "offer", offer: { durationMinutes: 45, starts } }, ...extra });
/** Three times; the last one is in his night. */
export const offer = offered([tuesday, wednesday, night]);
/** The part of the screen that shows her offer. */
export const inOffer = async () => within(await screen.findByRole("region", { name: /Noa Ben-David offers you/ }));
export const contents = (document: { readonly drafts: readonly { readonly content: EntryContent }[] }) =>
  document.drafts.map(({ content }) => content);
