import type { Instant } from "../../../src/domain/time/interval";
import { createStandInSignIn } from "../../../src/sandbox/stage/nestedSignIn";
import type { FaultKind } from "../../../src/sandbox/fault";
import { amina, createFakeControl, rafael, TENANT } from "./fakeControl";

const clock = { now: () => Date.UTC(2026, 10, 24, 9) as Instant };

const ask = async (
  method: string,
  fault?: { readonly kind: FaultKind; readonly who: string },
  person = rafael,
  scope = "https://graph.microsoft.com/Calendars.Read",
) => {
  const control = createFakeControl();
  if (fault) await control.setFaults([{ id: "1", ...fault }]);
  const signIn = createStandInSignIn({ personId: person.id, control, clock });
  const tokenParams = {
    clientId: "client",
    authority: "https://login.microsoftonline.com/organizations",
    scope,
  };
  return JSON.parse(
    await signIn(JSON.stringify({ messageType: "NestedAppAuthRequest", method, requestId: "r1", tokenParams })),
  );
};

test("MSAL is told from the start who sits in this frame, so that two frames never mix their tokens", async () => {
  expect(await ask("GetInitContext")).toMatchObject({
    messageType: "NestedAppAuthResponse",
    requestId: "r1",
    success: true,
    initContext: { accountContext: { homeAccountId: `${rafael.id}.${TENANT}`, tenantId: TENANT } },
  });
});

test("Rafael Conceição gets a token with his name spelt right", async () => {
  const { success, token, account } = await ask("GetToken");
  expect(success).toBe(true);
  expect(token).toMatchObject({
    access_token: `token of ${rafael.id}`,
    expires_in: 3600,
    scope: "https://graph.microsoft.com/Calendars.Read",
  });
  expect(account).toMatchObject({ environment: "login.microsoftonline.com", localAccountId: rafael.id });
  const [, claims = ""] = token.id_token.split(".");
  expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
    name: "Rafael Conceição",
    oid: rafael.id,
    tid: TENANT,
    preferred_username: rafael.address,
    exp: clock.now() / 1000 + 3600,
  });
});

test("without consent, a person has to act; when asked, this person says no", async () => {
  const fault = { kind: "no-consent", who: rafael.id } as const;
  expect(await ask("GetToken", fault)).toMatchObject({
    success: false,
    error: { status: "USER_INTERACTION_REQUIRED", code: "consent_required" },
  });
  expect(await ask("GetTokenPopup", fault)).toMatchObject({ success: false, error: { status: "USER_CANCEL" } });
  // Who somebody is, is not held back: else nobody would see what Meridian can do without the rest.
  expect(await ask("GetToken", fault, rafael, "User.Read openid profile offline_access")).toMatchObject({
    success: true,
  });
});

test("what fails for Rafael does not fail for Amina, but what fails for everyone does", async () => {
  expect(await ask("GetToken", { kind: "no-consent", who: rafael.id }, amina)).toMatchObject({ success: true });
  expect(await ask("GetToken", { kind: "offline", who: "everyone" }, amina)).toMatchObject({
    success: false,
    error: { status: "NO_NETWORK" },
  });
});

const request = JSON.stringify({
  ...{ messageType: "NestedAppAuthRequest", method: "GetToken", requestId: "r1" },
  tokenParams: { clientId: "client", scope: "User.Read" },
});

test("a late host answers after some seconds, and what it says is right", async () => {
  const control = createFakeControl();
  await control.setFaults([{ id: "1", kind: "bridge-late", who: rafael.id }]);
  const waits: number[] = [];
  const signIn = createStandInSignIn({ personId: rafael.id, control, clock, wait: async (ms) => void waits.push(ms) });
  expect(JSON.parse(await signIn(request))).toMatchObject({ success: true });
  expect(waits).toEqual([3_000]);
});

test("a silent host answers nobody it is silent to, and everybody else", async () => {
  const control = createFakeControl();
  await control.setFaults([{ id: "1", kind: "bridge-silent", who: rafael.id }]);
  const heard: string[] = [];
  for (const { id } of [rafael, amina])
    void createStandInSignIn({ personId: id, control, clock })(request).then(() => heard.push(id));
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual([amina.id]);
});

test("somebody the local Graph does not know gets no token", async () => {
  const stranger = { ...amina, id: "nobody" };
  expect(await ask("GetToken", undefined, stranger)).toMatchObject({ success: false, error: { status: "NO_NETWORK" } });
});
