import { fillFirstTime } from "../../src/app/doors/fillFirstTime";
import { err, ok } from "../../src/domain/shared/result";
import type { OfficeOptions } from "../../src/sandbox/office/createOffice";
import type { Services } from "../../src/ui/services";
import { hannahsForm, inOutlook } from "../doubles/inOutlook";
import { hannahsServices, theirPair } from "../doubles/outlookServices";

const asItWas = hannahsForm().state();

/** Hannah presses the button that needs no pane. */
const pressed = async (office: Partial<OfficeOptions> = {}, only: Partial<Services> = {}) => {
  const { desk, form } = await inOutlook(office);
  const { services } = await hannahsServices(only);
  if (!desk) throw new Error("There is no Outlook.");
  await fillFirstTime({ desk, opened: ok({ services, pairs: ok([theirPair]) }), text: services.text });
  return { state: form.state(), kept: await services.appointments.kept() };
};

test("the fairest time is in the form, the line above says so, and the pane will know how to take it back", async () => {
  const { state, kept } = await pressed();
  expect(state.start).not.toBe(asItWas.start);
  expect(state.html).toContain("Amina Bello, Nigeria time");
  expect(state.note).toMatchObject({ kind: "informationalMessage" });
  expect(state.note?.message).toMatch(/this time suits both of you\. Open Meridian to undo it\.$/);
  expect(kept).toMatchObject([{ window: { start: state.start, end: state.end } }]);
});

const offline: Services["findTimes"] = async () => err({ type: "Offline" });

test.each<readonly [string, Partial<OfficeOptions>, Partial<Services>, RegExp]>([
  ["nobody is invited", { form: hannahsForm({ required: [] }) }, {}, /^Add the person/],
  ["it repeats", { form: hannahsForm({ series: "every week" }) }, {}, /^This appointment repeats/],
  ["calendars do not answer", {}, { findTimes: offline }, /^You are offline/],
  ["Outlook refuses", { failing: ["body.prependAsync"] }, {}, /^Outlook did not do this/],
])("%s: that is said above the form, and nothing else has changed", async (_, office, only, words) => {
  const { note, ...state } = (await pressed(office, only)).state;
  expect(note).toMatchObject({ kind: "errorMessage", message: expect.stringMatching(words) });
  expect({ start: state.start, html: state.html }).toEqual({ start: asItWas.start, html: asItWas.html });
});
