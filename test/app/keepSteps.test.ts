import type { NotebookPlace, Pair } from "../../src/domain/people/pair";
import { parseInvitation, invitationDestination } from "../../src/domain/people/setUp/invitation";
import { hannah, nusrat } from "../../src/sandbox/seed/people";
import { valueOf } from "../doubles/graphTools";
import { memberOf, newPairId, openScene } from "./pairScene";

const members = [memberOf(hannah, "mentor"), memberOf(nusrat, "mentee")] as const;
const words = "Hannah Levi (mentor) and Nusrat Jahan (mentee)";

/** Hannah has set up a pair in OneNote without a list, and Nusrat may have joined it. */
const openPair = async () => {
  const scene = openScene();
  const [her, his] = [scene.deviceOf(hannah), scene.deviceOf(nusrat)];
  const document = await scene.placeIn("onenote", hannah);
  const list = await scene.placeIn("sharepoint-list", hannah);
  if (document.store !== "onenote" || list.store !== "sharepoint-list") throw new Error("The places are others.");
  const pair = valueOf(await her.settingUp.setUp({ members, document, words }, newPairId("A")));
  await her.openDocument(pair).refresh();
  const link = parseInvitation(invitationDestination({ pair: pair.id, document })?.about ?? "");
  if (!link) throw new Error("There is no link.");
  const ours: Pair<NotebookPlace> = { ...pair, document };
  const openLink = async () => {
    const read = valueOf(await his.settingUp.read(link));
    if (read.kind !== "invited") throw new Error(`The invitation is ${read.kind}.`);
    return read;
  };
  return { her, his, ours, openLink, steps: { siteId: list.siteId, sessionListId: list.sessionListId } };
};

test("Hannah gives her pair in OneNote a list, the document says so once, and Nusrat takes the same one", async () => {
  const { her, his, ours, openLink, steps } = await openPair();
  const joined = valueOf(await his.settingUp.join(await openLink()));
  const kept = valueOf(await her.settingUp.keepSteps(ours, steps));
  valueOf(await her.settingUp.keepSteps(ours, steps));
  expect(kept.document).toEqual({ ...ours.document, steps });
  expect(valueOf(await her.book.pairs())).toEqual([kept]);
  await her.openDocument(kept).refresh();
  await his.openDocument(joined).refresh();
  const chosen = his
    .openDocument(joined)
    .everything()
    .filter(({ content }) => content.kind === "steps");
  expect(chosen.map(({ author, content }) => [author, content])).toEqual([[hannah.id, { kind: "steps", steps }]]);
  valueOf(await his.settingUp.keepSteps(ours, steps));
  expect(valueOf(await his.book.pairs())).toEqual([kept]);
  const said = his
    .openDocument(joined)
    .everything()
    .filter(({ content }) => content.kind === "steps");
  expect(said).toHaveLength(1);
});

test("a link that was made before the list still opens: Nusrat joins with the list, and a second time loses nothing", async () => {
  const { her, his, ours, openLink, steps } = await openPair();
  const kept = valueOf(await her.settingUp.keepSteps(ours, steps));
  await her.openDocument(kept).refresh();
  expect(valueOf(await his.settingUp.join(await openLink())).document).toEqual(kept.document);
  expect(valueOf(await his.settingUp.join(await openLink())).document).toEqual(kept.document);
  expect(valueOf(await his.book.pairs())).toEqual([kept]);
});

test("a link with another list, which could come from anybody, changes nothing for a pair that is known", async () => {
  const { his, ours, openLink, steps } = await openPair();
  const joined = valueOf(await his.settingUp.join(await openLink()));
  const forged = { pair: ours.id, document: { ...ours.document, steps: { ...steps, sessionListId: "hers" } } };
  expect(await his.settingUp.read(forged)).toMatchObject({
    value: { kind: "invited", invitation: { document: joined.document } },
  });
});
