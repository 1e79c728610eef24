import { act, screen } from "@testing-library/react";
import type { Pair } from "../../../src/domain/people/pair";
import { firstMeeting } from "../../../src/guides/firstMeeting";
import { stepsFor } from "../../../src/domain/conversation/guide";
import { emeka, noa, noaAndEmeka } from "../../doubles/entries";
import { openConversations, openFirstMeeting, wrote } from "../../doubles/conversationScreen";

const NOAS_PART = stepsFor(firstMeeting, 45).findIndex(({ id }) => id === "mentor-tells");
const heading = (name: string) => screen.findByRole("heading", { name });

test.each([noa, emeka])("P5: $name reads that Noa tells first, by her name", async (me) => {
  await openFirstMeeting(me, { step: NOAS_PART });
  expect(await heading("Noa Ben-David tells first")).toBeVisible();
});

test("S16: Noa likes to be called Noni, and the guide calls her so", async () => {
  const card = wrote(1, noa, { kind: "card", card: { called: { answers: ["Noni"] } } });
  const { session } = await openConversations(emeka, { written: [card] });
  await act(() => session.start(firstMeeting, 45));
  await act(() => session.goTo(NOAS_PART));
  expect(await heading("Noni tells first")).toBeVisible();
});

test("P5: of two equals, whoever is the host is called by name", async () => {
  const equals: Pair = { ...noaAndEmeka, members: noaAndEmeka.members.map((one) => ({ ...one, role: "peer" })) };
  const { session } = await openConversations(noa, { pair: equals });
  await act(() => session.start(firstMeeting, 45, emeka.id));
  await act(() => session.goTo(NOAS_PART));
  expect(await heading("Emeka Okafor tells first")).toBeVisible();
});

test("P5: before two equals have a host, nobody is called by a part that is not theirs", async () => {
  const mentors: Pair = { ...noaAndEmeka, members: noaAndEmeka.members.map((one) => ({ ...one, role: "mentor" })) };
  const { user } = await openConversations(noa, { pair: mentors });
  await user.click(await screen.findByText("The parts"));
  expect(await screen.findByText(/The host tells first/)).toBeVisible();
});
