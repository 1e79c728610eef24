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

/** Other states: hours that hardly or never overlap, missing consent, nobody chosen yet. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const first = await openAs(browser, sandbox, look, "Amina Bello");
  await first.frame.getByRole("article").nth(2).waitFor();
  await first.shoot("times-found");
  await first.close();
  const priya = await openAs(browser, sandbox, look, "Priya Raman");
  await priya.frame.getByLabel("Length").selectOption("90");
  await priya.frame.getByLabel("How far ahead").selectOption("1");
  await priya.frame.getByRole("article").nth(2).waitFor();
  await priya.shoot("times-hard");
  await priya.frame.getByLabel("Meet with").selectOption("somebody-else");
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
  await amina.frame.getByLabel("How far ahead").selectOption("4");
  await amina.frame.getByRole("heading", { name: "No time suits both of you yet" }).waitFor();
  await amina.shoot("times-none");
  await amina.close();
  await sandbox.fail({ id: "no-consent", kind: "no-consent", who: "everyone" });
  const jonas = await openAs(browser, sandbox, look, "Jonas Lindqvist");
  await jonas.frame.getByRole("alert").first().waitFor();
  await jonas.shoot("times-no-consent");
  await sandbox.fail();
  await jonas.close();
};
