import { openAs } from "../browse.mjs";
import { plantHalfYear } from "../halfYear.mjs";

/** Around a meeting: what waits, and who decides on whom. */
export default async (browser, sandbox, look) => {
  await sandbox.startOver();
  await plantHalfYear(sandbox);
  const rafael = await openAs(browser, sandbox, look, "Rafael Nogueira");
  await rafael.see("Waiting for you");
  await rafael.shoot("between-waiting");
  await rafael.press("Our story");
  await rafael.frame
    .getByText(/things? waits? for you/)
    .first()
    .waitFor();
  await rafael.shoot("between-story-count");
  await rafael.press("Talk");
  await rafael.press("Difficult conversations");
  await rafael.frame.getByText("I met a barrier or unfair treatment").first().click();
  await rafael.frame.getByRole("group", { name: /^Does one of you decide/ }).waitFor();
  await rafael.shoot("between-barrier-asked");
  await rafael.press("Back");
  await rafael.press("Our ground rules");
  await rafael.frame.getByRole("group", { name: /^Does one of you decide/ }).scrollIntoViewIfNeeded();
  await rafael.shoot("between-power");
  await rafael.frame
    .getByRole("group", { name: /^Does one of you decide/ })
    .getByRole("button", { name: "Yes" })
    .click();
  await rafael.see("You: Yes");
  await rafael.shoot("between-power-yes");
  await rafael.press("Back");
  await rafael.frame.getByRole("button", { name: "Difficult conversations" }).click();
  await rafael.frame.getByText("I met a barrier or unfair treatment").first().click();
  await rafael.see("So this conversation is closed here");
  await rafael.shoot("between-barrier-closed");
  await rafael.close();
};
