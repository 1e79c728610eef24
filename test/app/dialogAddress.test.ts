import { assert, property, string, webUrl } from "fast-check";
import { isAnswerTo, ledTo, pageThatLeadsTo } from "../../src/app/wiring/dialogAddress";
import { times } from "../cases";

const PAGE = "https://meridian.example/signInDialog.html";
const MICROSOFT = "https://login.microsoftonline.com";
const OURS = { origins: [MICROSOFT], pages: [], client: "our-client", back: PAGE };
const asked = new URLSearchParams({
  client_id: "our-client",
  redirect_uri: PAGE,
  state: "abc==",
  login_hint: "amina@meridian.example",
});
const question = `${MICROSOFT}/common/oauth2/v2.0/authorize?${asked}`;
const leave = `${MICROSOFT}/common/oauth2/v2.0/logout?${new URLSearchParams({ post_logout_redirect_uri: PAGE, state: "a" })}`;

test("the page in the dialog leads to Microsoft, and no server hears whom the host takes the person for", () => {
  const page = new URL(pageThatLeadsTo(PAGE, question));
  expect(page.search).toBe("");
  expect(ledTo(page, OURS)).toBe(question);
});

test("Outlook may write something of its own behind the address", () => {
  const page = new URL(`${pageThatLeadsTo(PAGE, question)}&_xdm_Info=1`);
  expect(ledTo(page, OURS)).toBe(question);
});

test("it leads nowhere else, whatever it is told", () => {
  assert(
    property(webUrl(), (address) => {
      expect(ledTo(new URL(pageThatLeadsTo(PAGE, address)), OURS)).toBeUndefined();
    }),
    times(30),
  );
  for (const address of ["", "javascript:alert(1)", "//login.microsoftonline.com", `${MICROSOFT}.example/`])
    expect(ledTo(new URL(pageThatLeadsTo(PAGE, address)), OURS)).toBeUndefined();
});

test("it leads to Microsoft’s sign-out as well, and to the pages of another authority by their full address", () => {
  expect(ledTo(new URL(pageThatLeadsTo(PAGE, leave)), OURS)).toBe(leave);
  const authority = "http://localhost:3001/authority/authorize";
  const local = { ...OURS, origins: [], pages: [authority] };
  expect(ledTo(new URL(pageThatLeadsTo(PAGE, `${authority}?${asked}`)), local)).toBe(`${authority}?${asked}`);
  expect(ledTo(new URL(pageThatLeadsTo(PAGE, `${authority}/x?${asked}`)), local)).toBeUndefined();
});

const changed = (change: Record<string, string>) =>
  `${MICROSOFT}/common/oauth2/v2.0/authorize?${new URLSearchParams({ ...Object.fromEntries(asked), ...change })}`;

test.each([
  ["another program's sign-in", changed({ client_id: "evil" })],
  ["an address of somebody else's behind the sign-in", changed({ redirect_uri: "https://evil.example/" })],
  ["a page of ours that takes no answer", changed({ redirect_uri: "https://meridian.example/tab.html" })],
  ["two programs at once", `${question}&client_id=evil`],
  ["two ways back at once", `${question}&redirect_uri=https%3A%2F%2Fevil.example`],
  ["a sign-in of nobody's", `${MICROSOFT}/common/oauth2/v2.0/authorize`],
  ["another page of Microsoft’s", question.replace("/oauth2/v2.0/authorize", "/adminconsent")],
  ["a deeper page of Microsoft’s", question.replace("/common/", "/common/x/")],
  ["a sign-out that goes on elsewhere", leave.replace(encodeURIComponent(PAGE), "https%3A%2F%2Fevil.example")],
  ["a name and a password in front", question.replace("https://", "https://a:b@")],
])("P7: a link to our sign-in page cannot lead people on to %s", (_, address) => {
  expect(ledTo(new URL(pageThatLeadsTo(PAGE, address)), OURS)).toBeUndefined();
});

test("an answer is what comes back with the state of the question, after a sign-in and after a sign-out", () => {
  expect(isAnswerTo(question, "#code=1&state=abc%3D%3D")).toBe(true);
  expect(isAnswerTo(question, "?state=abc%3D%3D")).toBe(true);
  expect(isAnswerTo(question, "#code=1&state=other")).toBe(false);
  assert(property(string(), (message) => expect(isAnswerTo(question, `x${message}`)).toBe(false)));
});

test("a question without a state has no answer", () => {
  expect(isAnswerTo(`${MICROSOFT}/logout`, "#code=1")).toBe(false);
});
