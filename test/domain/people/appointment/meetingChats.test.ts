import { assert, property, string } from "fast-check";
import { chatOfJoinLink, readChats, whoseChat } from "../../../../src/domain/people/appointment/meetingChats";
import type { PairId } from "../../../../src/domain/shared/ids";
import { pairOf, somebody } from "../../../doubles/fakeServices";

const CHAT = "19:meeting_YWJj@thread.v2";
const amina = somebody("amina", "Amina Bello");
const withRafael = pairOf("lagos-sao-paulo", [amina, somebody("rafael", "Rafael Nogueira")]);
const withNoa = pairOf("lagos-haifa", [amina, somebody("noa", "Noa Levi")]);
const nothingNoted = () => false;

test("the link by which Amina joins tells the chat of the meeting", () => {
  const link = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_YWJj%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d`;
  expect(chatOfJoinLink(link)).toBe(CHAT);
});

test.each([
  "https://teams.microsoft.com/meet/23456789?p=abc",
  "https://teams.microsoft.com/l/meetup-join/%/0",
  "https://teams.microsoft.com/l/meetup-join/one/0",
  "",
])("a link of another form (%s) tells none", (link) => expect(chatOfJoinLink(link)).toBeUndefined());

test("no link whatever breaks the reading", () => {
  assert(property(string({ unit: "binary" }), (text) => expect(chatOfJoinLink(text) ?? CHAT).toMatch(/^19:/)));
});

describe("whose meeting is it?", () => {
  test("Amina has one pair: she is not asked", () => {
    expect(whoseChat(CHAT, [withRafael], new Map(), nothingNoted)).toBe(withRafael);
  });

  test("Amina has two pairs and nothing tells: she is asked", () => {
    expect(whoseChat(CHAT, [withRafael, withNoa], new Map(), nothingNoted)).toBeUndefined();
  });

  test("the document of one of them notes a meeting in this chat", () => {
    expect(whoseChat(CHAT, [withRafael, withNoa], new Map(), (pair) => pair === withNoa)).toBe(withNoa);
  });

  test("what Amina said herself counts more than any note", () => {
    const named = new Map([[CHAT, withRafael.id]]);
    expect(whoseChat(CHAT, [withRafael, withNoa], named, (pair) => pair === withNoa)).toBe(withRafael);
  });

  test("a pair that she named and is no longer in is not opened", () => {
    const named = new Map([[CHAT, "gone" as PairId]]);
    expect(whoseChat(CHAT, [withRafael, withNoa], named, nothingNoted)).toBeUndefined();
  });

  test("two documents that note the same chat are a riddle: she is asked", () => {
    expect(whoseChat(CHAT, [withRafael, withNoa], new Map(), () => true)).toBeUndefined();
  });
});

test.each([null, "x", 3, [], { schema: 1, changed: { [CHAT]: 5 } }, { [CHAT]: 7 }])(
  "a file of chats that holds %j says nothing, and breaks nothing",
  (file) => expect([...readChats(file)]).toEqual([]),
);
