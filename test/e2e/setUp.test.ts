import type { FrameLocator } from "playwright-core";
import { emptySite } from "../../src/sandbox/seed/pairs";
import type { DocumentPlace, Member } from "../../src/domain/people/pair";
import { subPageOf } from "../../src/domain/links/destination";
import { invitationDestination } from "../../src/domain/people/setUp/invitation";
import type { PairId } from "../../src/domain/shared/ids";
import { entryFields } from "../../src/graph/entryContent/entryRow";
import { hannah, kenji, mereana, nusrat } from "../../src/sandbox/seed/people";
import { memberOf, newPairId } from "../app/pairScene";
import { entryAt } from "../doubles/entries";
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
  await press(her, "Set up a pair");
  await her.getByRole("searchbox").fill("nus");
  await press(her, nusrat.name);
  await press(her, "Continue");
  await reads(her, "Everybody who can open this place can read all of it, also without this app.");
  await her.getByRole("radio", { name: /^A list in SharePoint/ }).click();
  await her.getByLabel("Address of the place").fill(emptySite.address);
  await press(her, "Look there");
  await her.getByRole("radio", { name: /Mentoring log A/ }).click();
  await press(her, "Continue");
  await press(her, "Set it up");
  await reads(her, `Not joined yet: ${nusrat.name}.`);

  // Outlook opens no links for its pages; the browser does.
  await hers.context.route("https://teams.microsoft.com/**", (route) => route.fulfill({ body: "Teams" }));
  const chat = hers.context.waitForEvent("page");
  await press(her, `Write to ${nusrat.name} in Teams`);
  const inTeams = await chat;
  await inTeams.waitForURL(/^https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=/);
  const message = new URL(inTeams.url()).searchParams.get("message") ?? "";
  const link = message.slice(message.indexOf("https:"));
  for (const word of [...hannah.name.split(" "), ...nusrat.name.split(" "), "meridian.example"])
    expect(link).not.toContain(word);

  const page = subPageIn(link);
  const stranger = await strangers.open(kenji, { page });
  await reads(stranger, /You cannot open the place of this document yet/);
  const joining = await his.open(nusrat, { page, in: "Office" });
  await joining.getByRole("heading", { name: `${hannah.name} invites you` }).waitFor();
  await press(joining, "Join");
  await reads(joining, "Three small things, in any order.");
  await go(joining, "Our story");
  await write(joining, "Good to be here.");

  await reads(her, "Everybody has joined.");
  await press(her, "Continue");
  await her.getByRole("link", { name: "Open our story" }).click();
  await reads(her, "Good to be here.");
  await write(her, "Welcome to our document.");
  await reads(joining, "Welcome to our document.");
  // The next time, on a device that knows nothing of it.
  const fresh = await openDevice(scene);
  const again = await openAlone(await fresh.context.newPage(), scene.sandbox, nusrat);
  await go(again, "Our story");
  await reads(again, "Welcome to our document.");
  await Promise.all([hers, his, strangers, fresh].map(({ context }) => context.close()));
});

/** A card that Mereana writes into a list of the site with a tool of her own, and the page of the link that she sends. */
const cardOfHers = async (minute: number, pair: string, inviter: Member): Promise<string> => {
  const graph = async (path: string, method?: "POST", body?: object) =>
    (await scene.sandbox.askGraph(mereana, `/sites/${emptySite.id}${path}`, method, body)).json();
  const { value }: { value: readonly { id: string; displayName: string }[] } = await graph("/lists");
  const [log, sessions] = ["Mentoring log B", "Mentoring sessions B"].map(
    (name) => value.find(({ displayName }) => displayName === name)?.id ?? "",
  );
  const members = [inviter, memberOf(nusrat, "mentee")];
  const id = pair as PairId;
  const card = { ...entryAt(minute, inviter, { content: { kind: "members", members: { members } } }), pair: id };
  await graph(`/lists/${log}/items`, "POST", { fields: entryFields(card) });
  const document: DocumentPlace = {
    store: "sharepoint-list",
    siteId: emptySite.id,
    logListId: log ?? "",
    sessionListId: sessions ?? "",
  };
  const to = invitationDestination({ pair: id, document, inviter: inviter.id });
  return to ? subPageOf(to) : "";
};

test("S53: Mereana invites Nusrat in Hannah's name: he reads who wrote it, at which place, or that the address is another's", async () => {
  await scene.sandbox.startOver();
  const his = await openDevice(scene);
  const masked: Member = { ...memberOf(mereana, "mentor"), name: hannah.name };
  const named = await his.open(nusrat, { page: await cardOfHers(1, newPairId("D"), masked) });
  await named.getByRole("heading", { name: `${mereana.name} invites you` }).waitFor();
  await reads(named, /List “Mentoring log B” in the site “Mentoring One”/);
  await reads(named, "meridian.sharepoint.example/sites/mentoring-one");
  const stolen: Member = { ...masked, address: hannah.address };
  const refused = await his.open(nusrat, { page: await cardOfHers(2, newPairId("E"), stolen) });
  await reads(refused, /gives one person the address of another/);
  await his.context.close();
});
