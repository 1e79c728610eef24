import type { Entry } from "../../src/domain/document/entry";
import type { DocumentPlace, Member, Pair } from "../../src/domain/people/pair";
import { beginningDestination, parseBeginning, type Beginning } from "../../src/domain/people/setUp/beginning";
import type { Invitation } from "../../src/domain/people/setUp/invitation";
import type { Invited, ReadInvitation } from "../../src/domain/people/setUp/settingUp";
import type { PairId } from "../../src/domain/shared/ids";
import { hannah, kenji, mereana, nusrat, type SeedPerson } from "../../src/sandbox/seed/people";
import { entryAt } from "../doubles/entries";
import { valueOf } from "../doubles/graphTools";
import { personOf } from "../doubles/oneNoteTools";
import { memberOf, newPairId, openScene } from "./pairScene";

const both = [memberOf(hannah, "mentor"), memberOf(nusrat, "mentee")] as const;
const words = "Hannah Levi (mentor) and Nusrat Jahan (mentee)";
const SECRET = "For Hannah only: I am looking for another job.";
const note = (text: string) => ({ text, content: { kind: "note" } }) as const;

type Scene = ReturnType<typeof openScene>;

/** A members card as somebody writes it by hand: any author, any names, any time. */
const card = (minute: number, by: SeedPerson, members: readonly Member[], more: { movedFrom?: PairId } = {}): Entry =>
  entryAt(minute, personOf(by), { content: { kind: "members", members: { members, ...more } } });

const invited = (read: ReadInvitation): Invited => {
  if (read.kind !== "invited") throw new Error(`The invitation is ${read.kind}.`);
  return read;
};

const setUp = async (scene: Scene, document: DocumentPlace, id = newPairId("A")) => {
  const her = scene.deviceOf(hannah);
  const pair = valueOf(await her.settingUp.setUp({ members: both, document, words }, id));
  await her.openDocument(pair).refresh();
  const invitation: Invitation = { pair: pair.id, document, inviter: personOf(hannah).id };
  return { her, pair, invitation };
};

/** Hannah and Nusrat have a document in a list, in which he has written something for her alone. */
const joinedPair = async (scene: Scene) => {
  const { her, pair, invitation } = await setUp(scene, await scene.placeIn("sharepoint-list", hannah));
  const his = scene.deviceOf(nusrat);
  valueOf(await his.settingUp.join(invited(valueOf(await his.settingUp.read(invitation)))));
  valueOf(await his.openDocument(pair).write(note(SECRET)));
  await his.openDocument(pair).refresh();
  return { her, his, pair };
};

const pairAt = (id: string, document: DocumentPlace, members: readonly Member[]): Pair => ({
  id: id as PairId,
  members,
  document,
});

describe("Mereana, who is outside the pair, sends Nusrat a link", () => {
  test("P6: to a OneNote section of hers, with a card in Hannah's name: his words stay where they are", async () => {
    const scene = openScene();
    const { his, pair } = await joinedPair(scene);
    const trap = pairAt(newPairId("B"), await scene.placeIn("onenote", mereana), both);
    await scene.appendAs(mereana, trap, card(1, hannah, both, { movedFrom: pair.id }));
    const read = invited(
      valueOf(await his.settingUp.read({ pair: trap.id, document: trap.document, inviter: both[0].id })),
    );
    expect([read.movedFrom, read.claimsMove?.id, read.isProved]).toEqual([undefined, pair.id, false]);
    expect(read.place).toEqual({
      ...{ name: "Section 0", within: "Mentoring One" },
      site: "meridian.sharepoint.example/sites/mentoring-one",
    });
    valueOf(await his.settingUp.join(read));
    await his.openDocument(trap).refresh();
    expect(await scene.deviceOf(mereana).textsIn(trap)).not.toContain(SECRET);
    expect(valueOf(await his.book.pairs()).map(({ id }) => id)).toContain(pair.id);
  });

  test("P6: and writes into nothing but her own section that the document moves there: it does not", async () => {
    const scene = openScene();
    const { his, pair } = await joinedPair(scene);
    const document = await scene.placeIn("onenote", mereana);
    const trap = pairAt(newPairId("B"), document, both);
    const says = entryAt(2, personOf(hannah), { content: { kind: "moved", moved: { to: trap.id, place: document } } });
    await scene.appendAs(mereana, trap, card(1, hannah, both, { movedFrom: pair.id }), says);
    expect(invited(valueOf(await his.settingUp.read({ pair: trap.id, document }))).movedFrom).toBeUndefined();
  });

  test("P6: and says in the pair's own list, which she may write in, that it moves: she is no member of it", async () => {
    const scene = openScene();
    const { his, pair } = await joinedPair(scene);
    const document = await scene.placeIn("onenote", mereana);
    const trap = pairAt(newPairId("B"), document, both);
    const says = entryAt(2, personOf(hannah), { content: { kind: "moved", moved: { to: trap.id, place: document } } });
    await scene.appendAs(mereana, pair, says);
    await scene.appendAs(mereana, trap, card(1, hannah, both, { movedFrom: pair.id }));
    expect(invited(valueOf(await his.settingUp.read({ pair: trap.id, document }))).movedFrom).toBeUndefined();
  });

  test("P6: to a place that is not the one which Hannah named when she moved the document: his words stay", async () => {
    const scene = openScene();
    const { her, his, pair } = await joinedPair(scene);
    const honestPlace = await scene.placeIn("onenote", hannah);
    const moved = valueOf(
      await her.settingUp.setUp({ members: both, document: honestPlace, words, movedFrom: pair }, newPairId("B")),
    );
    const trap = pairAt(moved.id, await scene.placeIn("onenote", mereana, 1), both);
    await scene.appendAs(mereana, trap, card(1, hannah, both, { movedFrom: pair.id }));
    const read = invited(valueOf(await his.settingUp.read({ pair: trap.id, document: trap.document })));
    expect(read.movedFrom).toBeUndefined();
    const honest = invited(valueOf(await his.settingUp.read({ pair: moved.id, document: honestPlace })));
    expect(honest.movedFrom?.id).toBe(pair.id);
  });

  test("S53: with Hannah's name and address on a card of her own: nobody is invited by a false name", async () => {
    const scene = openScene();
    const document = await scene.placeIn("sharepoint-list", mereana);
    const masked: Member = { ...memberOf(hannah, "mentor"), id: personOf(mereana).id };
    const trap = pairAt(newPairId("B"), document, [masked, both[1]]);
    await scene.appendAs(mereana, trap, card(1, mereana, [masked, both[1]]));
    const his = scene.deviceOf(nusrat);
    expect(valueOf(await his.settingUp.read({ pair: trap.id, document }))).toEqual({ kind: "false-address" });
  });

  test("S53: with Hannah's name only: the name and address are those that Microsoft 365 knows, and these are kept", async () => {
    const scene = openScene();
    const document = await scene.placeIn("sharepoint-list", mereana);
    const renamed: Member = { ...memberOf(mereana, "mentor"), name: "Hannah Levi" };
    const trap = pairAt(newPairId("B"), document, [renamed, both[1]]);
    await scene.appendAs(mereana, trap, card(1, mereana, [renamed, both[1]]));
    const his = scene.deviceOf(nusrat);
    const read = invited(valueOf(await his.settingUp.read({ pair: trap.id, document })));
    expect(read.inviter).toEqual(memberOf(mereana, "mentor"));
    valueOf(await his.settingUp.join(read));
    expect(valueOf(await his.book.pairs())[0]?.members[0]).toEqual(memberOf(mereana, "mentor"));
  });

  test("P7: without a permission for the directory the list itself tells who wrote, and what it cannot tell is said", async () => {
    const scene = openScene();
    const document = await scene.placeIn("sharepoint-list", mereana);
    const renamed: Member = { ...memberOf(mereana, "mentor"), name: "Hannah Levi", address: hannah.address };
    const third = memberOf(kenji, "peer");
    const trap = pairAt(newPairId("B"), document, [renamed, both[1], third]);
    await scene.appendAs(mereana, trap, card(1, mereana, [renamed, both[1], third]));
    const read = invited(
      valueOf(await scene.deviceOf(nusrat, ["User.ReadBasic.All"]).settingUp.read({ pair: trap.id, document })),
    );
    expect([read.inviter, read.isProved]).toEqual([memberOf(mereana, "mentor"), true]);
    expect(read.unconfirmed).toMatchObject({ members: [third], why: { type: "ConsentMissing" } });
  });

  test("S53: an address that would add somebody else to each meeting is no address, and the card no card", async () => {
    const scene = openScene();
    const document = await scene.placeIn("sharepoint-list", mereana);
    for (const [minute, address] of [
      `${mereana.address},evil@example.org`,
      "a@x;b@y",
      "a@x y@z",
      "a@x\nb@y",
    ].entries()) {
      const two: Member = { ...memberOf(mereana, "mentor"), address };
      const trap = pairAt(newPairId("BCDE"[minute] ?? "B"), document, [two, both[1]]);
      await scene.appendAs(mereana, trap, card(minute, mereana, [two, both[1]]));
      const read = await scene.deviceOf(nusrat).settingUp.read({ pair: trap.id, document });
      expect(valueOf(read)).toEqual({ kind: "nothing-there" });
    }
  });
});

describe("two invitations in one place", () => {
  const hers = [memberOf(mereana, "mentor"), both[1]];
  /** Mereana may write in the same list, and dates her card back to the first second of 1970. */
  const backdated = { ...card(0, mereana, hers), id: "00000000010000000000000000" as Entry["id"] };

  test("S53: Hannah's link reads that Hannah invites, whatever card Mereana has dated back", async () => {
    const scene = openScene();
    const { pair, invitation } = await setUp(scene, await scene.placeIn("sharepoint-list", hannah));
    await scene.appendAs(mereana, pair, backdated);
    const read = invited(valueOf(await scene.deviceOf(nusrat).settingUp.read(invitation)));
    expect([read.inviter.name, read.isProved, read.members]).toEqual(["Hannah Levi", true, both]);
  });

  test("S53: Hannah's own screen goes on to show her card, and who has joined", async () => {
    const scene = openScene();
    const { her, pair } = await setUp(scene, await scene.placeIn("sharepoint-list", hannah));
    await scene.appendAs(mereana, pair, backdated);
    await her.openDocument(pair).refresh();
    valueOf(await her.settingUp.setUp({ members: both, document: pair.document, words }, pair.id));
    const cards = her
      .openDocument(pair)
      .everything()
      .filter(({ content }) => content.kind === "members");
    expect(cards.map(({ author }) => author)).toEqual([personOf(mereana).id, personOf(hannah).id]);
  });

  test("P9: a link from before, which names nobody, says that two invite", async () => {
    const scene = openScene();
    const { pair } = await setUp(scene, await scene.placeIn("sharepoint-list", hannah));
    await scene.appendAs(mereana, pair, backdated);
    const his = scene.deviceOf(nusrat);
    const link = { pair: pair.id, document: pair.document };
    expect(valueOf(await his.settingUp.read(link))).toEqual({ kind: "several-inviters" });
  });

  test("P9: a link that names somebody who invites nobody there says so", async () => {
    const scene = openScene();
    const { invitation } = await setUp(scene, await scene.placeIn("sharepoint-list", hannah));
    const his = scene.deviceOf(nusrat);
    const read = await his.settingUp.read({ ...invitation, inviter: personOf(mereana).id });
    expect(valueOf(read)).toEqual({ kind: "other-inviter" });
  });

  test("P9: a second pair of the same two people is said to be another one", async () => {
    const scene = openScene();
    const { her, his, pair } = await joinedPair(scene);
    const document = await scene.placeIn("sharepoint-list", hannah, 1);
    const second = valueOf(await her.settingUp.setUp({ members: both, document, words }, newPairId("B")));
    await her.openDocument(second).refresh();
    const link = { pair: second.id, document, inviter: both[0].id };
    expect(invited(valueOf(await his.settingUp.read(link))).other?.id).toBe(pair.id);
  });
});

describe("a circle changes", () => {
  test("P9: who came new is named to those who have joined, before they go on", async () => {
    const scene = openScene();
    const { her, his, pair } = await joinedPair(scene);
    const three = [...both, memberOf(mereana, "peer")];
    valueOf(
      await her.openDocument(pair).write({ text: "", content: { kind: "members", members: { members: three } } }),
    );
    await her.openDocument(pair).refresh();
    const link = { pair: pair.id, document: pair.document, inviter: both[0].id };
    const read = invited(valueOf(await his.settingUp.read(link)));
    expect([read.joined, read.newMembers]).toEqual([false, [memberOf(mereana, "peer")]]);
    const hers = invited(valueOf(await scene.deviceOf(mereana).settingUp.read(link)));
    expect([hers.inviter.name, hers.newMembers]).toEqual(["Hannah Levi", []]);
  });

  test("P9: who was taken out reads that, and not that the invitation is for others", async () => {
    const scene = openScene();
    const { her, his, pair } = await joinedPair(scene);
    const without = [both[0], memberOf(mereana, "mentee")];
    valueOf(
      await her.openDocument(pair).write({ text: "", content: { kind: "members", members: { members: without } } }),
    );
    await her.openDocument(pair).refresh();
    const link = { pair: pair.id, document: pair.document, inviter: both[0].id };
    expect(valueOf(await his.settingUp.read(link))).toEqual({ kind: "taken-out" });
    expect(valueOf(await his.book.pairs())).toEqual([pair]);
  });
});

describe("a programme's link brings Hannah and Nusrat together", () => {
  const beginningAt = (document: DocumentPlace): Beginning => {
    if (document.store !== "sharepoint-list") throw new Error("A programme makes lists.");
    const link = beginningDestination({
      pair: newPairId("C") as PairId,
      document,
      members: both.map(({ id, role }) => ({ id, role })),
    });
    expect(link?.about).not.toMatch(/hannah|nusrat/i);
    const beginning = parseBeginning(link?.about ?? "");
    if (!beginning) throw new Error("The link says nothing.");
    return beginning;
  };
  const openProgramme = async () => {
    const scene = openScene();
    const beginning = beginningAt(await scene.placeIn("sharepoint-list", hannah));
    const begin = async (person: SeedPerson) => {
      const device = scene.deviceOf(person);
      const found = valueOf(await device.settingUp.readBeginning(beginning));
      if (found.kind !== "new") throw new Error(`The beginning is ${found.kind}.`);
      const { members } = found;
      const { document, pair } = beginning;
      return { device, members, press: () => device.settingUp.setUp({ members, document, words }, pair) };
    };
    return { scene, beginning, begin };
  };

  test("S53: Hannah opens it first and begins, with the names of the directory; Nusrat joins with one press", async () => {
    const { scene, beginning, begin } = await openProgramme();
    const hers = await begin(hannah);
    expect(hers.members).toEqual(both);
    const pair = valueOf(await hers.press());
    await hers.device.openDocument(pair).refresh();
    const his = scene.deviceOf(nusrat);
    const found = valueOf(await his.settingUp.readBeginning(beginning));
    if (found.kind !== "begun") throw new Error(`The beginning is ${found.kind}.`);
    expect([found.invited.inviter.id, found.invited.isProved]).toEqual([both[0].id, true]);
    expect(valueOf(await his.settingUp.join(found.invited))).toEqual(pair);
    await his.openDocument(pair).refresh();
    expect(valueOf(await hers.device.settingUp.readBeginning(beginning))).toMatchObject({
      kind: "begun",
      invited: { joined: true },
    });
  });

  test("S53: both begin in the same minute: they have one pair and one document", async () => {
    const { scene, beginning, begin } = await openProgramme();
    const [hers, his] = [await begin(hannah), await begin(nusrat)];
    const [pair, same] = [valueOf(await hers.press()), valueOf(await his.press())];
    expect(same).toEqual(pair);
    for (const { device } of [hers, his, hers]) await device.openDocument(pair).refresh();
    valueOf(await his.device.openDocument(pair).write(note("Hello Hannah")));
    await his.device.openDocument(pair).refresh();
    expect(await hers.device.textsIn(pair)).toContain("Hello Hannah");
    for (const person of [hannah, nusrat])
      expect(valueOf(await scene.deviceOf(person).settingUp.readBeginning(beginning)).kind).toBe("begun");
  });

  test("P6: Mereana, whom the link does not name, has put a card there first: it begins nothing", async () => {
    const { scene, beginning } = await openProgramme();
    const place = pairAt(beginning.pair, beginning.document, both);
    await scene.appendAs(mereana, place, card(1, mereana, [memberOf(mereana, "mentor"), both[1]]));
    expect(valueOf(await scene.deviceOf(nusrat).settingUp.readBeginning(beginning)).kind).toBe("other-place");
  });

  test("P6: a link that names others is told to Kenji as theirs, before anything is read", async () => {
    const { scene, beginning } = await openProgramme();
    expect(valueOf(await scene.deviceOf(kenji).settingUp.readBeginning(beginning))).toEqual({ kind: "not-named" });
  });

  test("P6: a link never moves the pair that Nusrat has already: it says that he has one with her", async () => {
    const scene = openScene();
    const { his, pair } = await joinedPair(scene);
    const beginning = beginningAt(await scene.placeIn("sharepoint-list", hannah, 1));
    expect(valueOf(await his.settingUp.readBeginning(beginning))).toMatchObject({
      kind: "new",
      other: { id: pair.id },
    });
    const elsewhere = { ...beginning, pair: pair.id };
    expect(valueOf(await his.settingUp.readBeginning(elsewhere)).kind).toBe("other-place");
  });

  test.each(["", "x!y", `${newPairId("C")}!s!l!m!m${both[0].id}`, `${newPairId("C")}!s!l!m!mRafael!tAmina`])(
    "P6: %j is no link of a programme",
    (about) => expect(parseBeginning(about)).toBeUndefined(),
  );
});
