import { createRoot } from "react-dom/client";
import { systemClock } from "../../domain/time/clock";
import { MS_PER_HOUR, plusMinutes, roundUp } from "../../domain/time/interval";
import { createZoneData } from "../../domain/time/zones";
import { people as seedPeople } from "../seed/people";
import { createStandInSignIn } from "../stage/nestedSignIn";
import { createSandboxControl, isFailing, type SandboxControl, type StagePerson } from "../stage/sandboxControl";
import type { HostTheme } from "../stage/standInOptions";
import { readAsked, type Asked } from "./asked";
import { createOffice } from "./createOffice";
import { createFormCalendar, type FormCalendar } from "./formCalendar";
import { createOutlookForm, type FormPerson, type FormState, type OutlookForm } from "./outlookForm";
import { OutlookWindow, type SentTo } from "./OutlookWindow";
import "./parentOutlook";

const place = document.querySelector("#outlook") ?? document.body;
const DAY_MINUTES = 24 * 60;

/** People who may be invited besides those of the seed. */
const STRANGERS: readonly FormPerson[] = [
  { name: "Sam Okafor", address: "sam.okafor@elsewhere.example", kind: "externalUser" },
  { name: "All mentors", address: "mentors@meridian.example", kind: "distributionList" },
  { name: "Blue room", address: "blue.room@meridian.example", kind: "room" },
];

const formPerson = ({ name, address }: StagePerson): FormPerson => ({ name, address, kind: "user" });

/** Tomorrow at the next whole hour, for the requested duration. */
const firstState = ({ kind, minutes }: Asked, to: readonly FormPerson[]): FormState => {
  const start = plusMinutes(roundUp(systemClock.now(), MS_PER_HOUR), DAY_MINUTES);
  return {
    subject: kind === "message" ? "A question about next year" : "Mentoring",
    start,
    end: plusMinutes(start, minutes),
    required: to,
    optional: [],
    html: kind === "message" ? "<p>Could we meet once more before the holidays?</p>" : "<p>Bring your questions.</p>",
  };
};

/** Outlook's own access to the calendar, separate from the add-in's: signs in on first use. */
const calendarOf = async ({ id }: StagePerson, control: SandboxControl): Promise<FormCalendar> => {
  const { accessToken } = await control.signIn(id);
  const graphUrl = document.querySelector<HTMLMetaElement>('meta[name="meridian-graph"]')?.content ?? "";
  return createFormCalendar({ graphUrl, accessToken, now: systemClock.now, fetch: (url, init) => fetch(url, init) });
};

/** Addresses at which attendees and organizer open the meeting, in a window that looks as this one does. */
const addressesOf = (
  people: readonly StagePerson[],
  me: StagePerson,
  form: OutlookForm,
  meeting: string,
): readonly SentTo[] => {
  const here = new URLSearchParams(location.search);
  const looks = ["theme", "locale", "width"].flatMap((name) => here.getAll(name).map((value) => [name, value]));
  const invited = new Set([...form.state().required, ...form.state().optional].map(({ address }) => address));
  return people
    .filter(({ id, address }) => id === me.id || invited.has(address))
    .map(({ id, name }) => ({
      name,
      url: `outlook.html?${new URLSearchParams([["person", id], ["meeting", meeting], ...looks])}`,
    }));
};

/** The same window with an empty form in place of the meeting. */
const newFormAddress = (search: string): string => {
  const asked = new URLSearchParams(search);
  for (const name of ["meeting", "item"]) asked.delete(name);
  return `outlook.html?${asked}`;
};

const zoneNameOf = (id: string, zone: string): string => {
  const name = seedPeople.find((person) => person.id === id)?.mailboxZone;
  return typeof name === "string" ? name : zone;
};

const zoneByName = (name: string): string | undefined =>
  seedPeople.find(({ mailboxZone, zone }) => mailboxZone === name || zone === name)?.zone;

const open = async (asked: Asked): Promise<void> => {
  const control = createSandboxControl((input, init) => fetch(input, init));
  const [{ people, pairs }, faults] = await Promise.all([control.cast(), control.faults()]);
  const person = people.find(({ id }) => id === asked.person) ?? people[0];
  if (!person) throw new Error("The local Graph has no people. Maybe its seed is empty.");
  const signsIn = asked.signsIn && !isFailing(faults, "no-bridge", person.id);
  const partners = pairs.find(({ members }) => members.includes(person.id))?.members ?? [];
  const withIds = new URLSearchParams(location.search).has("with") ? asked.others : partners;
  const others = people.filter(({ id }) => withIds.includes(id) && id !== person.id);
  const calendar = (): Promise<FormCalendar> => calendarOf(person, control);
  const kept = asked.meeting === null ? undefined : await (await calendar()).open(asked.meeting);
  // The organizer may edit a meeting; others read it.
  const kind = kept ? (kept.isOrganizer ? "compose" : "appointment") : asked.kind;
  const isCompose = kind === "compose";
  const from = kept?.organizer ?? (others[0] && formPerson(others[0]));
  const form = createOutlookForm(
    kept?.state ?? firstState(asked, isCompose ? others.map(formPerson) : [formPerson(person)]),
  );
  const zones = createZoneData();
  const listeners = new Set<(theme: HostTheme) => void>();
  const officeOptions = {
    ...asked,
    form,
    kind,
    me: { ...person, zoneName: zoneNameOf(person.id, person.zone) },
    ...(!isCompose && from && { from }),
    isDark: asked.theme !== "default",
    zones,
    findZone: zoneByName,
    openLink: (url: string) => void window.open(url, "_blank", "noopener"),
    dialogs: {
      origin: location.origin,
      openWindow: (address: string) => window.open(address, "_blank", "width=480,height=640") ?? undefined,
      ...(asked.dialogTrouble && { trouble: asked.dialogTrouble }),
    },
  };
  // The pane and the functions are two pages: each has an office.js of its own.
  const pages = new Map<string, ReturnType<typeof createOffice>>();
  const officeOf = (page: string): ReturnType<typeof createOffice> => {
    const made = pages.get(page) ?? createOffice(officeOptions);
    pages.set(page, made);
    return made;
  };
  window.meridianOutlook = {
    officeFor: (page) => {
      if (page === "taskpane") pages.delete(page);
      return officeOf(page).office;
    },
    // Only the pane opens dialogs.
    officeInDialog: () => pages.get("taskpane")?.inDialog,
    signIn: signsIn ? createStandInSignIn({ personId: person.id, control, clock: systemClock }) : undefined,
    setTheme: (theme) => {
      for (const page of pages.values()) page.setDark(theme !== "default");
      for (const listener of listeners) listener(theme === "dark" || theme === "contrast" ? theme : "default");
    },
  };
  document.body.style.margin = "0";
  createRoot(place).render(
    <OutlookWindow
      person={person}
      form={form}
      zones={zones}
      kind={kind}
      from={from?.name}
      send={async () => addressesOf(people, person, form, await (await calendar()).send(form))}
      onNew={() => location.assign(newFormAddress(location.search))}
      theme={asked.theme}
      paneWidth={asked.paneWidth}
      others={[...people.filter(({ id }) => id !== person.id).map(formPerson), ...STRANGERS]}
      onTheme={(listener) => void listeners.add(listener)}
      runFirstTime={() => officeOf("commands").run("useFirstTime")}
    />,
  );
};

open(readAsked(new URLSearchParams(location.search))).catch((problem: unknown) => {
  place.textContent = `Outlook cannot open. ${String(problem)}`;
});
