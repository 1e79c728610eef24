import { openAs, openBeside } from "../browse.mjs";
import { plantHalfYear } from "../halfYear.mjs";

const DOORS = ["Talk", "Our story", "Me"];
const ROOMS = ["How I work", "Journal", "Lessons"];

/** What stands where something cannot be read or kept: on each screen without a network, and while the document is away. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  await plantHalfYear(sandbox);
  const { id } = sandbox.people.find(({ name }) => name === "Amina Bello");
  await sandbox.fail({ id: "offline", kind: "offline", who: id });
  const late = await openAs(browser, sandbox, look, "Amina Bello");
  await late.frame.getByRole("button").first().waitFor();
  await late.shoot("problems-offline-start");
  await late.close();
  await sandbox.fail();
  const offline = await openAs(browser, sandbox, look, "Amina Bello");
  await offline.frame.getByRole("article").first().waitFor();
  await sandbox.fail({ id: "offline", kind: "offline", who: id });
  for (const door of [...DOORS, ...ROOMS]) {
    await offline.press(door);
    await offline.frame.getByRole("heading", { level: 1 }).first().waitFor();
    // Some screens have nothing to ask for, and no problem.
    const problem = offline.frame.getByText(/You are offline/).first();
    await problem.waitFor({ timeout: 3000 }).catch(() => undefined);
    await offline.shoot(`problems-offline-${door.toLowerCase().replaceAll(" ", "-")}`);
  }
  await offline.close();
  await sandbox.fail();
  const writing = await openAs(browser, sandbox, look, "Amina Bello");
  await writing.press("Our story");
  await writing.frame.getByText("Thursday's slides went well.").first().waitFor();
  await sandbox.fail({ id: "offline", kind: "offline", who: id });
  await writing.frame.getByLabel("Write a note").fill("I wrote this on the train.");
  await writing.press("Keep this note");
  await writing.see(/It waits until you are online/);
  await writing.shoot("problems-note-waits");
  await writing.close();
  await sandbox.fail({ id: "gone", kind: "document-deleted", who: "everyone" });
  const without = await openAs(browser, sandbox, look, "Amina Bello");
  await without.frame.getByRole("article").first().waitFor();
  await without.shoot("problems-deleted-us");
  for (const door of ["Talk", "Our story"]) {
    await without.press(door);
    await without.frame.getByRole("alert").first().waitFor();
    await without.shoot(`problems-deleted-${door.toLowerCase().replaceAll(" ", "-")}`);
  }
  await without.close();
  await sandbox.fail({ id: "busy", kind: "throttled", who: "everyone", path: "/getSchedule", afterMs: 600_000 });
  const throttled = await openAs(browser, sandbox, look, "Amina Bello");
  await throttled.frame.getByRole("alert").first().waitFor();
  await throttled.shoot("problems-throttled");
  await throttled.close();
  const pane = await openBeside(browser, sandbox, look, "Amina Bello");
  await pane.frame.getByRole("alert").first().waitFor();
  await pane.shoot("problems-outlook");
  await pane.close();
  await sandbox.fail();
};
