import type { WhichMeeting } from "../../src/domain/people/appointment/appointment";
import { sentMeetingId } from "../../src/domain/people/appointment/calendarWriter";
import type { OfficeOptions } from "../../src/sandbox/office/createOffice";
import type { FormState } from "../../src/sandbox/office/outlookForm";
import { aminaBello, appointmentIn, hannahsForm, inOutlook } from "../doubles/inOutlook";

const ours = sentMeetingId("01JDPRESS0000000000000000F");
const link = `<p><a href="https://teams.microsoft.com/l/entity/app/meridian?webUrl=x%23conversation%2Fpair%2F${ours}">Prepare together</a></p>`;

/** The appointment as Hannah has it open, to write in it or only to read it. */
const opened = async (state: Partial<FormState>, office: Partial<OfficeOptions> = {}): Promise<WhichMeeting> => {
  const outlook = await inOutlook({ form: hannahsForm(state), ...office });
  if (office.kind !== "appointment") return appointmentIn(outlook).which;
  const item = outlook.desk?.item();
  if (item?.kind !== "appointment") throw new Error("No invitation is open.");
  return item.which;
};
const asRead = { kind: "appointment", from: aminaBello } as const;

test.each<readonly [string, Partial<OfficeOptions>]>([
  ["while Hannah writes in it", {}],
  ["as an invitation that she reads", asRead],
  ["in an Outlook of Mailbox 1.5", { mailbox: "1.5" }],
])("a meeting that was sent from Outlook is known by the address in its text, %s", async (_, office) => {
  const which = await opened({ html: `<p>Bring your questions.</p>${link}` }, office);
  expect(await which(["AAMkOther", ours])).toBe(ours);
});

test.each<readonly [string, Partial<OfficeOptions>]>([
  ["while Hannah writes in it", {}],
  ["when she only reads it", asRead],
])("a meeting that was booked from Meridian is known by its id in her calendar, %s", async (_, office) => {
  const which = await opened({ itemId: "AAMk/a+b=" }, office);
  expect(await which(["AAMkOther", "AAMk-a_b="])).toBe("AAMk-a_b=");
});

test.each<readonly [string, Partial<FormState>, Partial<OfficeOptions>]>([
  ["that was never saved and holds nothing of ours", {}, {}],
  ["whose text Outlook does not hand out", { html: link }, { failing: ["body.getAsync"] }],
  ["whose id came after this Outlook", { itemId: "AAMk/a+b=" }, { mailbox: "1.5" }],
])("an appointment %s is none of the pair's meetings", async (_, state, office) => {
  const which = await opened(state, office);
  expect(await which([ours, "AAMk-a_b="])).toBeUndefined();
});

test.each<readonly [string, string, string]>([
  ["a single letter", "o", "<p>Doctor, Thursday</p>"],
  ["a part of our own id", ours.slice(0, 30), link],
  ["an ordinary word", "Doctor", "<p>Doctor, Thursday</p>"],
])("P9: %s that Rafael wrote as a meeting's id claims no appointment of Hannah's", async (_, eventId, html) => {
  const which = await opened({ html });
  expect(await which([eventId])).toBeUndefined();
});
