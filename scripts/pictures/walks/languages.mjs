import { languagesOf, openAs, openBeside } from "../browse.mjs";

/** Main screens that an address opens, each with what is there once it is. */
const SCREENS = {
  us: "article:visible",
  conversation: "h2:visible",
  document: "h1:visible",
  howiwork: "h1:visible",
  mytime: "h2:visible",
  journal: "h1:visible",
  lessons: "li:visible",
  safety: "h2:visible",
};

/** The main screens in each language but English. Nothing is pressed: other walks find their way by English words. */
export default async (browser, sandbox, look) => {
  for (const language of languagesOf(look).filter((each) => each !== "en")) {
    await sandbox.startOver();
    const amina = await openAs(browser, sandbox, look, "Amina Bello", { locale: language });
    for (const [screen, part] of Object.entries(SCREENS)) {
      await amina.frame.locator("body").evaluate((_, hash) => void (location.hash = hash), screen);
      await amina.frame.locator(part).first().waitFor();
      // Words and times that come after the first ones.
      await amina.page.waitForTimeout(700);
      await amina.shoot(`language-${language}-${screen}`);
    }
    await amina.close();
    const outlook = await openBeside(browser, sandbox, look, "Amina Bello", { locale: language });
    await outlook.frame.locator("article").first().waitFor();
    await outlook.shoot(`language-${language}-outlook`);
    await outlook.close();
  }
};
