import type { Appointment, OutlookDesk } from "../../domain/people/appointment/appointment";
import { sentMeetingId } from "../../domain/people/appointment/calendarWriter";
import type { Proposal } from "../../domain/proposals/answer";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { failureWords } from "../../ui/format/failureWords";
import { formatDayShort, formatTime } from "../../ui/format/when";
import { companyOf } from "../../ui/outlook/company";
import { wishOfForm } from "../../ui/schedule/wish";
import type { Text } from "../../locales/text";
import type { Format } from "../../ui/services";
import type { Opened } from "../wiring/opening";

/** The notification above the form. */
interface Said {
  readonly words: string;
  readonly kind: "done" | "failed";
}

interface FirstTimeParts {
  readonly desk: OutlookDesk;
  readonly opened: Result<Opened, Failure>;
  /** The messages of the first screens: enough to explain a failure to open. */
  readonly text: Text;
}

/** Puts the best time into the open appointment, without a pane. Every outcome is shown above the form. */
export const fillFirstTime = async ({ desk, opened, text }: FirstTimeParts): Promise<void> => {
  const item = desk.item();
  if (item.kind !== "writing") return;
  const said = await outcomeOf(item.appointment, opened, text);
  await item.appointment.notify(said.words, said.kind);
};

const outcomeOf = async (appointment: Appointment, opened: Result<Opened, Failure>, firstText: Text): Promise<Said> => {
  if (!opened.ok) return failed(failureWords(opened.error, firstText, true));
  const { services } = opened.value;
  const text = await services.loadText("outlook");
  const form = await appointment.read();
  if (!form.ok) return failed(failureWords(form.error, text, true));
  if (form.value.repeats) return failed(text("command.repeats"));
  const pairs = opened.value.pairs.ok ? opened.value.pairs.value : [];
  const company = companyOf(form.value.invited, services.me, pairs);
  if (!company) return failed(text("command.nobody"));
  const wish = wishOfForm(form.value, services.policy);
  const own = await services.appointments.ownEvent(form.value);
  const wanted = { company, durationMinutes: wish.minutes, horizonDays: wish.weeks * 7, ...(own && { own }) };
  const found = await services.findTimes(wanted, new AbortController().signal);
  if (!found.ok) return failed(failureWords(found.error, text, true));
  const [best] = found.value.answer.proposals;
  if (!best) return failed(text("command.none"));
  const pair = company.kind === "pair" ? company.pair : undefined;
  const about = pair && { pair, meetingId: sentMeetingId(services.newPressId()) };
  const words = services.appointments.words(found.value, best.slot, about);
  const meeting = about && { meetingId: about.meetingId };
  const filled = await appointment.fill({ window: best.slot, words, ...meeting });
  if (!filled.ok) return failed(failureWords(filled.error, text, true));
  await services.appointments.keep(filled.value);
  return { words: usedWords({ ...services, text }, best, found.value.people.length), kind: "done" };
};

const failed = (words: string): Said => ({ words, kind: "failed" });

const usedWords = (
  { text, zones, locale }: Pick<Format, "text" | "zones" | "locale">,
  { slot, people }: Proposal,
  count: number,
): string => {
  const zone = people[0]?.zone ?? "Etc/UTC";
  return text("command.used", {
    day: formatDayShort(slot.start, zone, zones, locale),
    time: formatTime(slot.start, zone, zones, locale),
    count,
  });
};
