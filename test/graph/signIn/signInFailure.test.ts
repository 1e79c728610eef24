import { assert, boolean, property, record, string } from "fast-check";
import { signInFailure, type SignInError } from "../../../src/graph/signIn/signInFailure";

const said = (only: Partial<SignInError>): SignInError => ({
  ...{ code: "", subError: "", number: "", needsPerson: false },
  ...only,
});
const SCOPES = ["Calendars.Read"];

test.each<readonly [string, Partial<SignInError>, boolean, object]>([
  ["nobody is signed in", { code: "login_required", number: "50058" }, false, { type: "SignInNeeded" }],
  [
    "a browser holds two accounts, and only a person can say which",
    { code: "interaction_required", number: "16000", needsPerson: true },
    false,
    { type: "SignInNeeded" },
  ],
  ["cookies of a frame are not let in", { code: "timed_out" }, false, { type: "SignInNeeded" }],
  ["the window was left alone for ten minutes", { code: "timed_out" }, true, { type: "Cancelled" }],
  [
    "a second factor is due",
    { code: "invalid_grant", number: "50076" },
    false,
    { type: "SignInNeeded", scopes: SCOPES },
  ],
  ["the session grew too old", { code: "invalid_grant" }, false, { type: "SignInNeeded", scopes: SCOPES }],
  ["nobody agreed yet", { subError: "consent_required" }, false, { type: "ConsentMissing", scopes: SCOPES }],
  [
    "the host only says that a person is needed",
    { needsPerson: true },
    false,
    { type: "ConsentMissing", scopes: SCOPES },
  ],
  ["a person was there and could not agree", { number: "65001" }, true, { type: "AdminNeeded", scopes: SCOPES }],
  [
    "an administrator has to approve",
    { code: "access_denied", number: "90094" },
    true,
    { type: "AdminNeeded", scopes: SCOPES },
  ],
  ["a request for approval waits", { number: "90097" }, true, { type: "AdminNeeded", scopes: SCOPES }],
  ["the person said no", { code: "access_denied", number: "65004" }, true, { type: "Cancelled" }],
  ["the person closed the host's window", { code: "user_canceled" }, true, { type: "Cancelled" }],
  [
    "the host says that somebody closed a window, and nobody was asked",
    { code: "user_canceled" },
    false,
    { type: "SignInNeeded" },
  ],
  ["a second press took over", { code: "interaction_in_progress_cancelled" }, true, { type: "Cancelled" }],
  ["there is no network", { code: "post_request_failed" }, false, { type: "Offline" }],
  ["the browser opened no window", { code: "popup_window_error" }, true, { type: "SignInRefused", why: "window" }],
  [
    "conditional access said no",
    { code: "access_denied", number: "53003" },
    true,
    { type: "SignInRefused", why: "policy" },
  ],
  ["the account is of another organisation", { number: "50020" }, true, { type: "SignInRefused", why: "account" }],
  ["the account is a personal one", { number: "500200" }, true, { type: "SignInRefused", why: "account" }],
  ["the account was not let in", { number: "50105" }, true, { type: "SignInRefused", why: "assignment" }],
  [
    "the app is unknown here",
    { code: "unauthorized_client", number: "700016" },
    true,
    { type: "SignInRefused", why: "registration" },
  ],
  [
    "the host takes its offer back",
    { code: "nested_app_auth_bridge_disabled" },
    false,
    { type: "SignInRefused", why: "host" },
  ],
])("when %s, the screen has a word for it", (_, error, asked, failure) => {
  expect(signInFailure(said(error), SCOPES, asked)).toEqual(failure);
});

test("Entra's number tells more than the words beside it", () => {
  expect(signInFailure(said({ code: "invalid_grant", number: "53003" }), SCOPES, false)).toMatchObject({
    why: "policy",
  });
});

test("what nobody foresaw keeps its code for the administrator, and nothing else", () => {
  expect(signInFailure(said({ code: "broker_7" }), SCOPES, true)).toMatchObject({ detail: "broker_7" });
  expect(signInFailure(said({ code: "x", number: "12345" }), SCOPES, true)).toMatchObject({ detail: "AADSTS12345" });
});

test("whatever is said, there is an answer, and nobody is asked twice for what they could not agree to", () => {
  const words = record({ code: string(), subError: string(), number: string(), needsPerson: boolean() });
  assert(
    property(words, boolean(), (error, asked) => {
      const { type } = signInFailure(error, SCOPES, asked);
      expect(type).not.toBe(asked ? "ConsentMissing" : "AdminNeeded");
    }),
  );
});
