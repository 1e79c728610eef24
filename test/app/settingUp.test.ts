import type { DocumentPlace } from "../../src/domain/people/pair";
import { hannah, kenji, mereana, nusrat } from "../../src/sandbox/seed/people";
import type { ReadInvitation } from "../../src/domain/people/setUp/settingUp";
import { valueOf } from "../doubles/graphTools";
import { memberOf, newPairId, openScene } from "./pairScene";

const both = [memberOf(hannah, "mentor"), memberOf(nusrat, "mentee")] as const;
const words = "Hannah Levi (mentor) and Nusrat Jahan (mentee)";
const note = (text: string) => ({ text, content: { kind: "note" } }) as const;

const invited = (read: ReadInvitation) => {
  if (read.kind !== "invited") throw new Error(`The invitation is ${read.kind}.`);
  return read;
};

/** Hannah has set up a pair with Nusrat, and it has reached the place. */
const setUpBy = async (scene: ReturnType<typeof openScene>, document: DocumentPlace, id = newPairId("A")) => {
  const her = scene.deviceOf(hannah);
  const pair = valueOf(await her.settingUp.setUp({ members: both, document, words }, id));
  await her.openDocument(pair).refresh();
  return { her, pair, invitation: { pair: pair.id, document } };
};

describe.each<DocumentPlace["store"]>(["sharepoint-list", "onenote"])("a document in %s", (kind) => {
  test("S53: Hannah sets it up, Nusrat reads who invites her, says yes, and both read both", async () => {
    const scene = openScene();
    const { her, pair, invitation } = await setUpBy(scene, await scene.placeIn(kind, hannah));
    const his = scene.deviceOf(nusrat);
    const read = invited(valueOf(await his.settingUp.read(invitation)));
    expect([read.inviter.name, read.members, read.joined]).toEqual(["Hannah Levi", both, false]);
    const joined = valueOf(await his.settingUp.join(read));
    expect(joined).toEqual(pair);
    valueOf(await his.openDocument(joined).write(note("Here I am")));
    await his.openDocument(joined).refresh();
    valueOf(await her.openDocument(pair).write(note("Welcome")));
    expect(await her.textsIn(pair)).toEqual(expect.arrayContaining([words, "Here I am", "Welcome"]));
    expect(await his.textsIn(joined)).toEqual(expect.arrayContaining([words, "Here I am", "Welcome"]));
    expect(valueOf(await scene.deviceOf(nusrat).book.pairs())).toEqual([pair]);
  });

  test("both buttons may be pressed twice, and on two devices: one card, one yes, one pair", async () => {
    const scene = openScene();
    const document = await scene.placeIn(kind, hannah);
    const { her, pair, invitation } = await setUpBy(scene, document);
    valueOf(await her.settingUp.setUp({ members: both, document, words }, pair.id));
    for (const device of [scene.deviceOf(nusrat), scene.deviceOf(nusrat)]) {
      const read = invited(valueOf(await device.settingUp.read(invitation)));
      valueOf(await device.settingUp.join(read));
      valueOf(await device.settingUp.join(read));
      await device.openDocument(pair).refresh();
    }
    await her.openDocument(pair).refresh();
    const kinds = her
      .openDocument(pair)
      .everything()
      .map(({ content }) => content.kind);
    expect(kinds.toSorted()).toEqual(["confirmation", "members"]);
    expect(valueOf(await scene.deviceOf(nusrat).book.pairs())).toHaveLength(1);
  });

  test("somebody who belongs to the site but not to the pair is told nothing about it, and somebody else not even that", async () => {
    const scene = openScene();
    const { invitation } = await setUpBy(scene, await scene.placeIn(kind, hannah));
    expect(await scene.deviceOf(mereana).settingUp.read(invitation)).toEqual({
      ok: true,
      value: { kind: "not-named" },
    });
    expect(await scene.deviceOf(kenji).settingUp.read(invitation)).toMatchObject({
      ok: false,
      error: { type: "NotAllowed", what: "document" },
    });
  });

  test("S22: a circle has a document of its own, and nothing of a pair in the same place is reached from it", async () => {
    const scene = openScene();
    const document = await scene.placeIn(kind, hannah);
    const { her, pair } = await setUpBy(scene, document);
    valueOf(await her.openDocument(pair).write(note("For the two of us")));
    await her.openDocument(pair).refresh();
    const members = [...both, memberOf(mereana, "peer")];
    const place = kind === "onenote" ? await scene.placeIn(kind, hannah, 1) : document;
    const circle = valueOf(
      await her.settingUp.setUp({ members, document: place, words: "The circle" }, newPairId("C")),
    );
    expect(await her.textsIn(circle)).toEqual(["The circle"]);
  });

  test("S55: Hannah opens a circle with a name and a purpose, and whoever joins reads both first", async () => {
    const scene = openScene();
    const members = [...both, memberOf(mereana, "peer")];
    const named = { name: "Leading from two places", purpose: "Teams in two cities" };
    const her = scene.deviceOf(hannah);
    const place = await scene.placeIn(kind, hannah);
    const wish = { members, document: place, words: "The circle", circle: named };
    const circle = valueOf(await her.settingUp.setUp(wish, newPairId("C")));
    valueOf(await her.settingUp.setUp(wish, circle.id));
    await her.openDocument(circle).refresh();
    expect(await her.textsIn(circle)).toEqual(["The circle", named.purpose]);
    const his = scene.deviceOf(nusrat);
    const read = invited(valueOf(await his.settingUp.read({ pair: circle.id, document: place })));
    expect(read.circle).toEqual(named);
    valueOf(await his.settingUp.join(read));
    expect(valueOf(await scene.deviceOf(nusrat).book.pairs())[0]?.name).toBe(named.name);
  });
});

test("P4: set up without a connection it is kept, and arrives when there is one again", async () => {
  const scene = openScene();
  const document = await scene.placeIn("sharepoint-list", hannah);
  const her = scene.deviceOf(hannah);
  scene.local.faults.set([{ id: "one", who: "everyone", kind: "offline" }]);
  const pair = valueOf(await her.settingUp.setUp({ members: both, document, words }, newPairId("A")));
  await her.openDocument(pair).refresh();
  const his = scene.deviceOf(nusrat);
  const invitation = { pair: pair.id, document };
  expect(await his.settingUp.read(invitation)).toMatchObject({ ok: false, error: { type: "Offline" } });
  scene.local.faults.set([]);
  expect(await his.settingUp.read(invitation)).toEqual({ ok: true, value: { kind: "nothing-there" } });
  await her.openDocument(pair).refresh();
  valueOf(await her.book.pairs());
  expect(valueOf(await his.settingUp.read(invitation)).kind).toBe("invited");
});

test("a link that names a known pair at another place changes nothing: it could come from anybody", async () => {
  const scene = openScene();
  const { pair, invitation } = await setUpBy(scene, await scene.placeIn("sharepoint-list", hannah));
  const his = scene.deviceOf(nusrat);
  valueOf(await his.settingUp.join(invited(valueOf(await his.settingUp.read(invitation)))));
  const trap = await scene.placeIn("sharepoint-list", mereana, 1);
  const forger = scene.deviceOf(mereana);
  const members = [memberOf(mereana, "mentor"), memberOf(nusrat, "mentee")];
  valueOf(await forger.settingUp.setUp({ members, document: trap, words }, pair.id));
  await forger.openDocument(pair).refresh();
  expect(await his.settingUp.read({ pair: pair.id, document: trap })).toEqual({
    ok: true,
    value: { kind: "other-place" },
  });
  expect(valueOf(await his.book.pairs())).toEqual([pair]);
});

describe("moving a document", () => {
  const places = [
    ["OneNote to a list", "onenote", "sharepoint-list"],
    ["a list to OneNote", "sharepoint-list", "onenote"],
  ] as const;

  test.each(places)(
    "P4: from %s, each brings their own words: none is lost, none is there twice",
    async (_, from, to) => {
      const scene = openScene();
      const { her, pair, invitation } = await setUpBy(scene, await scene.placeIn(from, hannah));
      const his = scene.deviceOf(nusrat);
      valueOf(await his.settingUp.join(invited(valueOf(await his.settingUp.read(invitation)))));
      for (const [device, text] of [
        [her, "From Hannah"],
        [his, "From Nusrat"],
      ] as const) {
        valueOf(await device.openDocument(pair).write(note(text)));
        await device.openDocument(pair).refresh();
      }
      const document = await scene.placeIn(to, hannah, 1);
      const wish = { members: both, document, words, movedFrom: pair };
      const moved = valueOf(await her.settingUp.setUp(wish, newPairId("B")));
      valueOf(await her.settingUp.setUp(wish, newPairId("B")));
      expect(await her.textsIn(moved)).not.toContain("From Nusrat");
      const again = invited(valueOf(await his.settingUp.read({ pair: moved.id, document })));
      expect(again.movedFrom).toEqual(pair);
      valueOf(await his.settingUp.join(again));
      await his.openDocument(moved).refresh();
      const texts = await her.textsIn(moved);
      expect(texts.filter((text) => text.startsWith("From")).toSorted()).toEqual(["From Hannah", "From Nusrat"]);
      for (const device of [her, his])
        expect(valueOf(await device.book.pairs()).map(({ id }) => id)).toEqual([moved.id]);
    },
  );

  test("P4: what cannot be read now is not left behind: the pair stays where it is", async () => {
    const scene = openScene();
    const { her, pair } = await setUpBy(scene, await scene.placeIn("sharepoint-list", hannah));
    const document = await scene.placeIn("sharepoint-list", hannah, 1);
    scene.local.faults.set([{ id: "one", who: "everyone", kind: "offline" }]);
    const wish = { members: both, document, words, movedFrom: pair };
    expect(await her.settingUp.setUp(wish, newPairId("B"))).toMatchObject({ ok: false, error: { type: "Offline" } });
    expect(valueOf(await her.book.pairs()).map(({ id }) => id)).toContain(pair.id);
  });

  test("P6: nobody's words follow a card that brings somebody new", async () => {
    const scene = openScene();
    const { pair, invitation } = await setUpBy(scene, await scene.placeIn("sharepoint-list", hannah));
    const his = scene.deviceOf(nusrat);
    valueOf(await his.settingUp.join(invited(valueOf(await his.settingUp.read(invitation)))));
    const forger = scene.deviceOf(mereana);
    const document = await scene.placeIn("sharepoint-list", mereana, 1);
    const members = [memberOf(mereana, "mentor"), memberOf(nusrat, "mentee")];
    const facts = { members, movedFrom: pair.id };
    const trap = valueOf(await forger.settingUp.setUp({ members, document: { ...document }, words }, newPairId("B")));
    valueOf(await forger.openDocument(trap).write({ text: "", content: { kind: "members", members: facts } }));
    await forger.openDocument(trap).refresh();
    const read = invited(valueOf(await his.settingUp.read({ pair: trap.id, document })));
    expect([read.inviter.name, read.movedFrom]).toEqual(["Mereana Parata", undefined]);
  });
});
