import { openBeside } from "../browse.mjs";

/** Amina fills in a form and sends it: her window, and the id of the meeting. */
const send = async (browser, sandbox, look, person, fill) => {
  const form = await openBeside(browser, sandbox, look, "Amina Bello");
  await fill(form);
  await form.page.getByRole("button", { name: "Send", exact: true }).click();
  const link = form.page.getByRole("link", { name: person.name });
  await link.waitFor();
  const { searchParams } = new URL(await link.getAttribute("href"), form.page.url());
  return { form, meeting: searchParams.get("meeting") };
};

/** An appointment that is written: nobody, a night, a time that suits, used, noted, undone, noted once it is sent, moved by hand; and invitations. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  const amina = await openBeside(browser, sandbox, look, "Amina Bello", { with: "" });
  await amina.see(/^Add the person/);
  await amina.shoot("outlook-nobody");
  await amina.close();
  const writing = await openBeside(browser, sandbox, look, "Amina Bello");
  await writing.at("2026-12-08T07:00", "2026-12-08T07:45");
  await writing.see(/^It is night/);
  await writing.see(/^Better/);
  await writing.shoot("outlook-night");
  await writing.press("Use the better time");
  await writing.see(/^It is in the appointment/);
  await writing.shoot("outlook-used");
  await writing.press("Note it once it is sent");
  await writing.see(/^Not sent yet/);
  await writing.shoot("outlook-waits");
  await writing.press("My time");
  await writing.see("My week");
  await writing.shoot("outlook-my-time");
  await writing.press("Back");
  await writing.see(/^It is in the appointment/);
  await writing.press("Undo");
  await writing.see(/^The time is as it was/);
  await writing.shoot("outlook-undone");
  await writing.press("Use the better time");
  await writing.see(/^It is in the appointment/);
  await writing.at("2026-12-08T13:15", "2026-12-08T14:00");
  await writing.see(/^The time has changed since/);
  await writing.shoot("outlook-moved");
  await writing.close();
  const rafael = sandbox.people.find((one) => one.name === "Rafael Nogueira");
  const reading = await openBeside(browser, sandbox, look, "Amina Bello", { item: "appointment", with: rafael.id });
  await reading.see(/ for Rafael Nogueira$/);
  await reading.frame.getByRole("img").first().waitFor();
  await reading.shoot("outlook-read");
  await reading.press("Prepare");
  await reading.see("One minute before you meet");
  await reading.shoot("outlook-read-prepare");
  await reading.close();
  const { form: closed, meeting: bad } = await send(browser, sandbox, look, rafael, async (form) => {
    await form.at("2026-12-08T07:00", "2026-12-08T07:45");
    await form.see(/^It is night/);
  });
  await closed.close();
  const night = await openBeside(browser, sandbox, look, rafael.name, { meeting: bad });
  await night.see(/^Better/);
  await night.shoot("outlook-read-night");
  await night.press("Other times");
  await night.shoot("outlook-read-others");
  await night.press("Propose this time to Amina Bello");
  await night.see(/^You proposed/);
  await night.shoot("outlook-read-proposed");
  await night.close();
  await sandbox.startOver();
  const { form: sent, meeting: better } = await send(browser, sandbox, look, rafael, async (form) => {
    await form.at("2026-12-08T07:00", "2026-12-08T07:45");
    await form.press("Use the better time");
    await form.press("Note it once it is sent");
    await form.see(/^Not sent yet/);
  });
  // In the same browser: only the device on which it was pressed knows what is to be noted.
  await sent.page.getByRole("link", { name: "Amina Bello" }).click();
  await sent.see("Noted in Our story.");
  await sent.shoot("outlook-noted");
  await sent.close();
  const noted = await openBeside(browser, sandbox, look, rafael.name, { meeting: better });
  await noted.see(/in \d+ days$|, tomorrow$/);
  await noted.frame.getByRole("img").first().waitFor();
  await noted.shoot("outlook-read-noted");
  await noted.press("Move");
  await noted.see(/Offer other times/);
  await noted.shoot("outlook-read-instead");
  await noted.close();
};
