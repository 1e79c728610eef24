import type { Appointment } from "../../src/domain/people/appointment/appointment";
import { createZoneData } from "../../src/domain/time/zones";
import { connectOutlook, type Outlook } from "../../src/hosts/connectOutlook";
import type { BrowserEnvironment } from "../../src/hosts/browserEnvironment";
import { zoneNamed } from "../../src/sandbox/graph/mailboxZones";
import { createOffice, type OfficeOptions } from "../../src/sandbox/office/createOffice";
import {
  createOutlookForm,
  type FormPerson,
  type FormState,
  type OutlookForm,
} from "../../src/sandbox/office/outlookForm";
import { at } from "./fakeServices";

const zones = createZoneData();

export const hannahLevi: FormPerson = { name: "Hannah Levi", address: "hannah.levi@meridian.example", kind: "user" };
export const aminaBello: FormPerson = { name: "Amina Bello", address: "amina.bello@meridian.example", kind: "user" };

/** Hannah's initial form: half an hour on a Tuesday, Amina invited, one line typed. */
export const hannahsForm = (differences: Partial<FormState> = {}): OutlookForm =>
  createOutlookForm({
    subject: "Our first talk",
    start: at("2026-12-01T08:00:00Z"),
    end: at("2026-12-01T08:30:00Z"),
    required: [aminaBello],
    optional: [],
    html: "<p>Bring your questions.</p>",
    ...differences,
  });

export const around: BrowserEnvironment = {
  hosted: true,
  language: "en",
  origin: "https://meridian.example",
  prefers: () => false,
  onPreferenceChange: () => () => undefined,
  open: () => undefined,
};

/** Our page in an Outlook of the sandbox. */
export const inOutlook = async (differences: Partial<OfficeOptions> = {}) => {
  const form = differences.form ?? hannahsForm();
  const outlook = createOffice({
    kind: "compose",
    form,
    me: { ...hannahLevi, zoneName: "Israel Standard Time" },
    mailbox: "1.13",
    locale: "en-US",
    zones,
    findZone: (name) => zoneNamed(name, zones),
    openLink: () => undefined,
    ...differences,
  });
  const connected = await connectOutlook({ office: outlook.office, around });
  return { form, outlook, ...connected };
};

/** The appointment being written there. */
export const appointmentIn = ({ desk }: Outlook): Appointment => {
  const item = desk?.item();
  if (item?.kind !== "writing") throw new Error("No appointment is being written.");
  return item.appointment;
};
