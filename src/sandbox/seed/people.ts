import type { WorkBlock } from "../../domain/people/myTime/availability";
import type { Weekday, Zone } from "../../domain/time/zoneData";

/** A mailbox's custom zone, with a name without meaning (docs/graph-facts.md). */
export interface CustomZone {
  /** Minutes to add to local standard time to reach UTC. */
  readonly bias: number;
  readonly standard: Transition;
  readonly daylight: Transition;
}

interface Transition {
  readonly month: number;
  /** 1 to 4, or 5 for the last. */
  readonly dayOccurrence: number;
}

/** A person of the seed. Weeks, jobs and places are made up and independent of each other. */
export interface SeedPerson {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly job: string;
  readonly department: string;
  readonly place: string;
  readonly region: string;
  readonly zone: Zone;
  /** The mailbox's name of `zone`: Windows or IANA, as it was once set up. */
  readonly mailboxZone: string | CustomZone;
  readonly work: readonly WorkBlock[];
  readonly closedDays: readonly Weekday[];
  readonly about: string;
  /** Some calendars show subjects and places to colleagues. The product must drop them. */
  readonly showsDetails: boolean;
  /** From another organisation: in the directory, but without a readable mailbox. */
  readonly isGuest: boolean;
  /** Administers groups and SharePoint. */
  readonly isAdministrator?: boolean;
}

const MON_FRI: readonly Weekday[] = [1, 2, 3, 4, 5];
const SUN_THU: readonly Weekday[] = [7, 1, 2, 3, 4];

const hours = (days: readonly Weekday[], from: number, to: number): WorkBlock => ({
  days,
  fromMinutes: from * 60,
  toMinutes: to * 60,
});

const id = (number: number): string => `a11ce000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const colleague = (
  number: number,
  name: string,
  address: string,
  rest: Omit<SeedPerson, "id" | "name" | "address" | "showsDetails" | "isGuest" | "closedDays"> & Partial<SeedPerson>,
): SeedPerson => ({
  id: id(number),
  name,
  address: `${address}@meridian.example`,
  showsDetails: false,
  isGuest: false,
  closedDays: [],
  ...rest,
});

export const amina = colleague(1, "Amina Bello", "amina.bello", {
  job: "Head of Operations",
  department: "Operations",
  place: "Lagos",
  region: "NG",
  zone: "Africa/Lagos",
  mailboxZone: "W. Central Africa Standard Time",
  work: [hours(MON_FRI, 9, 17)],
  about: "Works Monday to Friday, nine to five.",
  showsDetails: true,
});

export const rafael = colleague(2, "Rafael Nogueira", "rafael.nogueira", {
  job: "Data Analyst",
  department: "Research",
  place: "São Paulo",
  region: "BR-SP",
  zone: "America/Sao_Paulo",
  mailboxZone: "E. South America Standard Time",
  work: [hours([1, 2, 3, 4], 9, 18), hours([5], 9, 16)],
  about: "Works Monday to Friday and ends early on Friday.",
});

export const priya = colleague(3, "Priya Raman", "priya.raman", {
  job: "Service Designer",
  department: "Design",
  place: "Pune",
  region: "IN",
  zone: "Asia/Kolkata",
  mailboxZone: "India Standard Time",
  work: [hours(MON_FRI, 10, 18), hours([6], 10, 14)],
  about: "Works six days, Saturday until two.",
  showsDetails: true,
});

export const claire = colleague(4, "Claire Tremblay", "claire.tremblay", {
  job: "Engineering Manager",
  department: "Engineering",
  place: "Vancouver",
  region: "CA-BC",
  zone: "America/Vancouver",
  mailboxZone: { bias: 480, standard: { month: 11, dayOccurrence: 1 }, daylight: { month: 3, dayOccurrence: 2 } },
  work: [hours(MON_FRI, 8.5, 16.5)],
  about: "Works Monday to Friday. The mailbox has a time zone of its own making.",
});

export const yousef = colleague(5, "Yousef Hamdan", "yousef.hamdan", {
  job: "Finance Partner",
  department: "Finance",
  place: "Dubai",
  region: "AE",
  zone: "Asia/Dubai",
  mailboxZone: "Arabian Standard Time",
  work: [hours([1, 2, 3, 4], 8, 17), hours([5], 8, 12)],
  about: "Works Monday to Friday, with half a Friday.",
});

export const hannah = colleague(6, "Hannah Levi", "hannah.levi", {
  job: "Product Manager",
  department: "Engineering",
  place: "Haifa",
  region: "IL",
  zone: "Asia/Jerusalem",
  mailboxZone: "Israel Standard Time",
  work: [hours(SUN_THU, 9, 18)],
  closedDays: [6],
  about: "Works Sunday to Thursday.",
});

export const nusrat = colleague(7, "Nusrat Jahan", "nusrat.jahan", {
  job: "Legal Adviser",
  department: "Legal",
  place: "Dhaka",
  region: "BD",
  zone: "Asia/Dhaka",
  mailboxZone: "Bangladesh Standard Time",
  work: [hours(SUN_THU, 9, 17)],
  about: "Works Sunday to Thursday.",
});

export const mona = colleague(8, "Mona Farouk", "mona.farouk", {
  job: "Software Architect",
  department: "Engineering",
  place: "Cairo",
  region: "EG",
  zone: "Africa/Cairo",
  mailboxZone: "Egypt Standard Time",
  work: [hours(SUN_THU, 9, 17)],
  about: "Works Sunday to Thursday.",
});

export const jonas = colleague(9, "Jonas Lindqvist", "jonas.lindqvist", {
  job: "Communications Lead",
  department: "Communications",
  place: "Stockholm",
  region: "SE",
  zone: "Europe/Stockholm",
  mailboxZone: "Europe/Stockholm",
  work: [hours([1, 2, 3], 9, 15)],
  closedDays: [5],
  about: "Works part time, Monday to Wednesday.",
  showsDetails: true,
});

export const mereana = colleague(10, "Mereana Parata", "mereana.parata", {
  job: "Learning Partner",
  department: "People",
  place: "Auckland",
  region: "NZ-AUK",
  zone: "Pacific/Auckland",
  mailboxZone: "New Zealand Standard Time",
  work: [hours([2, 3, 4, 5], 8, 17)],
  about: "Works four days, Tuesday to Friday.",
});

export const kenji = colleague(11, "Kenji Mori", "kenji.mori", {
  job: "Quality Engineer",
  department: "Engineering",
  place: "Osaka",
  region: "JP",
  zone: "Asia/Tokyo",
  mailboxZone: "Tokyo Standard Time",
  work: [hours(MON_FRI, 9, 18)],
  about: "Works Monday to Friday.",
});

export const grace: SeedPerson = {
  id: id(12),
  name: "Grace Wanjiru",
  address: "grace.wanjiru@oxbow.example",
  job: "Research Fellow",
  department: "",
  place: "Nairobi",
  region: "KE",
  zone: "Africa/Nairobi",
  mailboxZone: "E. Africa Standard Time",
  work: [hours(MON_FRI, 8, 16)],
  closedDays: [],
  about: "Belongs to another organisation, so nobody here can read her calendar.",
  showsDetails: false,
  isGuest: true,
};

export const people: readonly SeedPerson[] = [
  amina,
  rafael,
  priya,
  claire,
  yousef,
  hannah,
  nusrat,
  mona,
  jonas,
  mereana,
  kenji,
  grace,
];

/** The tenant of all people of the seed. */
export const TENANT_ID = "a11ce000-0000-4000-8000-00000000ffff";
