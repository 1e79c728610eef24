import type { FrameLocator } from "playwright-core";
import { emptySite } from "../../src/sandbox/seed/pairs";
import { hannah, kenji, nusrat } from "../../src/sandbox/seed/people";
import { go, openAlone } from "./harness";
import { openDevice, press, reads, setScene, subPageIn } from "./scene";

const scene = setScene();

const write = async (frame: FrameLocator, words: string): Promise<void> => {
  await frame.getByLabel("Write a note").fill(words);
  await press(frame, "Keep this note");
};

test("S53: Hannah sets up a pair in her Outlook, Nusrat joins in his Microsoft 365 app, both write and both read", async () => {
  await scene.sandbox.startOver();
  const [hers, his, strangers] = await Promise.all([openDevice(scene), openDevice(scene), openDevice(scene)]);
  const her = await hers.open(hannah, { in: "Outlook" });
  await go(her, "Our document");
  await press(her, "Set up a pair");
  await her.getByRole("searchbox").fill("nus");
  await press(her, nusrat.name);
  await press(her, "Go on");
  await reads(her, "Everybody who can open this place can read all of it, also without this app.");
  await her.getByLabel("Address of the place").fill(emptySite.address);
  await press(her, "Look there");
  await her.getByRole("radio", { name: /Mentoring log A/ }).click();
  await press(her, "Go on");
  await press(her, "Set it up");
  const link = await her.getByLabel("Invitation link").inputValue();
  for (const word of [...hannah.name.split(" "), ...nusrat.name.split(" "), "meridian.example"])
    expect(link).not.toContain(word);
  await reads(her, `Not joined yet: ${nusrat.name}.`);

  // Outlook opens no links for its pages; the browser does.
  await hers.context.route("https://teams.microsoft.com/**", (route) => route.fulfill({ body: "Teams" }));
  const chat = hers.context.waitForEvent("page");
  await press(her, "Write in Teams");
  await (await chat).waitForURL(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=/);

  const page = subPageIn(link);
  const stranger = await strangers.open(kenji, { page });
  await reads(stranger, /You cannot open the place of this document yet/);
  const joining = await his.open(nusrat, { page, in: "Office" });
  await joining.getByRole("heading", { name: `${hannah.name} invites you` }).waitFor();
  await press(joining, "Join");
  await write(joining, "Good to be here.");

  await reads(her, "Everybody has joined.");
  await press(her, "Open our document");
  await reads(her, "Good to be here.");
  await write(her, "Welcome to our document.");
  await reads(joining, "Welcome to our document.");
  // The next time, on a device that knows nothing of it.
  const fresh = await openDevice(scene);
  const again = await openAlone(await fresh.context.newPage(), scene.sandbox, nusrat);
  await go(again, "Our document");
  await reads(again, "Welcome to our document.");
  await Promise.all([hers, his, strangers, fresh].map(({ context }) => context.close()));
});
