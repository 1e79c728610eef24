import { openAs } from "../browse.mjs";

/** Simulates a person on leave for months. No seed person is, and nothing else leaves a search without times. */
const addLeaveOf = (address) => async (route) => {
  const response = await route.fetch();
  const answer = await response.json();
  const [start, end] = [-30, 90].map((days) => ({
    dateTime: new Date(Date.now() + days * 86_400_000).toISOString().replace("Z", "0000"),
    timeZone: "UTC",
  }));
  for (const { body } of answer.responses)
    for (const { scheduleId, scheduleItems } of body?.value ?? [])
      if (scheduleId?.startsWith(address)) scheduleItems.push({ status: "oof", start, end });
  await route.fulfill({ response, json: answer });
};

/** Opens the wishes and chooses; the times follow. */
const wish = async ({ frame }, label, value) => {
  const line = frame.getByRole("button", { name: /minutes, (within|one week|\d+ weeks)/ });
  if ((await line.getAttribute("aria-expanded")) === "false") await line.click();
  await frame.getByLabel(label).selectOption(value);
};

/** Finding a time in every state: found, opened, day by day, a series, hours that hardly or never overlap, closed calendars. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const { id } = sandbox.people.find(({ name }) => name === "Amina Bello");
  await sandbox.fail({ id: "slow", kind: "slow", who: id });
  const first = await openAs(browser, sandbox, look, "Amina Bello");
  const { frame } = first;
  await first.see("Looking at both calendars…");
  await first.shoot("times-looking");
  await sandbox.fail();
  await frame.getByRole("article").nth(2).waitFor();
  await first.shoot("times-found");
  await frame.getByRole("article").nth(1).getByRole("button", { expanded: false }).click();
  await frame
    .getByText("Day by day", { exact: true })
    .click({ timeout: 500 })
    .catch(() => undefined);
  await frame.getByRole("radio").nth(5).check({ force: true });
  await first.shoot("times-opened");
  await frame.getByText("Plan several meetings", { exact: true }).click();
  await first.press("Plan these meetings");
  await first.see("Book all 6 meetings");
  await frame.getByText("All dates and numbers", { exact: true }).click();
  await frame.getByText("Why not another time?", { exact: true }).click();
  await first.shoot("times-series");
  await first.press("Book all 6 meetings");
  await first.see("All 6 meetings are booked.");
  await first.shoot("times-series-booked");
  await first.close();
  await sandbox.startOver();
  const priya = await openAs(browser, sandbox, look, "Priya Raman");
  await priya.frame.getByRole("article").nth(2).waitFor();
  await priya.shoot("times-shared");
  await priya.frame.getByText("Plan several meetings", { exact: true }).click();
  await priya.press("Plan these meetings");
  await priya.see("Book all 6 meetings");
  await priya.frame.getByText("Why not another time?", { exact: true }).click();
  await priya.shoot("times-shared-series");
  await wish(priya, "Length", "90");
  await wish(priya, "How far ahead", "1");
  await priya.frame.getByRole("article").nth(2).waitFor();
  await priya.shoot("times-hard");
  await wish(priya, "Meet with", "somebody-else");
  await priya.see("People you work with");
  await priya.frame.getByRole("listitem").nth(4).waitFor();
  await priya.shoot("times-search");
  await priya.close();
  const unread = await openAs(browser, sandbox, look, "Jonas Lindqvist");
  await unread.frame.getByRole("article").first().waitFor();
  await unread.shoot("times-unknown");
  await unread.close();
  const amina = await openAs(browser, sandbox, look, "Amina Bello");
  await amina.page.route("**/v1.0/$batch", addLeaveOf("rafael.nogueira@"));
  await wish(amina, "How far ahead", "4");
  await amina.frame.getByRole("heading", { name: /is away until/ }).waitFor();
  await amina.shoot("times-none");
  await amina.close();
  await sandbox.fail({ id: "no-consent", kind: "no-consent", who: "everyone" });
  const jonas = await openAs(browser, sandbox, look, "Jonas Lindqvist");
  await jonas.frame.getByRole("alert").first().waitFor();
  await jonas.shoot("times-no-consent");
  await sandbox.fail();
  await jonas.close();
};
