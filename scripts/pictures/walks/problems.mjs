import { openAs, openBeside } from "../browse.mjs";
import { plantHalfYear } from "../halfYear.mjs";

/** A screen with its door, and what it says while nothing can be read. */
const DOORS = ["Us", "Talk", "Our story", "Me"];
const ROOMS = ["How I work", "Journal", "Lessons"];

/** What stands where something cannot be read or kept: on each screen without a network, and while the document is away. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  await plantHalfYear(sandbox);
  const { id } = sandbox.people.find(({ name }) => name === "Amina Bello");
  await sandbox.fail({ id: "offline", kind: "offline", who: id });
  const offline = await openAs(browser, sandbox, look, "Amina Bello");
  for (const door of [...DOORS, ...ROOMS]) {
    await offline.press(door);
    await offline.frame.getByRole("heading", { level: 1 }).first().waitFor();
    // Some have nothing to read and no problem.
    await offline.frame
      .getByText(/offline|cannot reach/i)
      .first()
      .waitFor({ timeout: 4000 })
      .catch(() => undefined);
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
