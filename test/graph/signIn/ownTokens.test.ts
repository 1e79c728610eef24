import type { Person } from "../../../src/domain/people/person";
import { err, ok } from "../../../src/domain/shared/result";
import { tokensOfPerson } from "../../../src/graph/signIn/signIn";
import type { TokenSource } from "../../../src/graph/transport/transport";
import { emeka, noa } from "../../doubles/entries";

/** A browser at which somebody sits: tokens carry their name. */
const browserOf = (first: Person) => {
  let there: Person | undefined = first;
  const tokens: TokenSource = {
    account: async () => (there ? ok(there) : err({ type: "SignInNeeded" })),
    token: async () => (there ? ok(`token of ${there.name}`) : err({ type: "SignInNeeded" })),
    ask: async () => ok(undefined),
  };
  return { tokens, sits: (person: Person | undefined) => void (there = person) };
};
const NONE = { ok: false, error: { type: "SignInNeeded" } };

test("P4: what Noa’s page still sends after Emeka has come is not sent in his name", async () => {
  const { tokens, sits } = browserOf(noa);
  const ofNoa = tokensOfPerson(noa, tokens);
  expect(await ofNoa.token(["Files.ReadWrite.AppFolder"])).toEqual(ok(`token of ${noa.name}`));
  sits(emeka);
  expect(await ofNoa.token(["Files.ReadWrite.AppFolder"])).toEqual(NONE);
  expect(await tokensOfPerson(emeka, tokens).token(["Files.ReadWrite.AppFolder"])).toEqual(
    ok(`token of ${emeka.name}`),
  );
});

test("P4: nor when Emeka comes while a token is on its way", async () => {
  const { tokens, sits } = browserOf(noa);
  const slow: TokenSource = {
    ...tokens,
    token: async (scopes) => {
      sits(emeka);
      return tokens.token(scopes);
    },
  };
  expect(await tokensOfPerson(noa, slow).token(["Sites.Selected"])).toEqual(NONE);
});

test("who has left gets no token, and who comes back gets one again", async () => {
  const { tokens, sits } = browserOf(noa);
  const ofNoa = tokensOfPerson(noa, tokens);
  sits(undefined);
  expect(await ofNoa.token(["User.Read"])).toEqual(NONE);
  sits(noa);
  expect((await ofNoa.token(["User.Read"])).ok).toBe(true);
});
