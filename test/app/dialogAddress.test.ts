import { assert, property, string, webUrl } from "fast-check";
import { isAnswerTo, ledTo, pageThatLeadsTo } from "../../src/app/wiring/dialogAddress";
import { times } from "../cases";

const PAGE = "https://meridian.example/signInDialog.html";
const MICROSOFT = "https://login.microsoftonline.com";
const question = `${MICROSOFT}/common/oauth2/v2.0/authorize?state=abc%3D%3D&login_hint=amina%40meridian.example`;

test("the page in the dialog leads to Microsoft, and no server hears whom the host takes the person for", () => {
  const page = new URL(pageThatLeadsTo(PAGE, question));
  expect(page.search).toBe("");
  expect(ledTo(page, [MICROSOFT])).toBe(question);
});

test("Outlook may write something of its own behind the address", () => {
  const page = new URL(`${pageThatLeadsTo(PAGE, question)}&_xdm_Info=1`);
  expect(ledTo(page, [MICROSOFT])).toBe(question);
});

test("it leads nowhere else, whatever it is told", () => {
  assert(
    property(webUrl(), (address) => {
      expect(ledTo(new URL(pageThatLeadsTo(PAGE, address)), [MICROSOFT])).toBeUndefined();
    }),
    times(30),
  );
  for (const address of ["", "javascript:alert(1)", "//login.microsoftonline.com", `${MICROSOFT}.example/`])
    expect(ledTo(new URL(pageThatLeadsTo(PAGE, address)), [MICROSOFT])).toBeUndefined();
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
