import { connectOutlook } from "../../src/hosts/connectOutlook";
import { around, inOutlook } from "../doubles/inOutlook";

/** An Outlook of 2026 with a dark look, in which something is different about following it. */
const outlookWhere = async (follow: () => void) => {
  const { outlook } = await inOutlook({ mailbox: "1.14", isDark: true });
  const { office } = outlook;
  const { mailbox } = office.context;
  if (!mailbox) throw new Error("This Outlook has no mailbox.");
  const context = { ...office.context, mailbox: { ...mailbox, addHandlerAsync: follow } };
  return connectOutlook({ office: { ...office, context }, around });
};

test("S53: an Outlook that throws when it is asked to tell of its look keeps the pane open, in the look that it has", async () => {
  const { host, desk } = await outlookWhere(() => {
    throw new Error("This method is not supported.");
  });
  expect([host.kind, host.theme]).toEqual(["outlook", "dark"]);
  expect(desk?.item()).toMatchObject({ kind: "writing" });
});

test("one that tells of it is followed", async () => {
  const { outlook, host } = await inOutlook({ mailbox: "1.14", isDark: true });
  // Outlook answers that it will tell, some time later.
  await new Promise((heard) => setTimeout(heard, 50));
  outlook.setDark(false);
  expect(host.theme).toBe("light");
});
