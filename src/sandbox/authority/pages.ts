import type { SeedPerson } from "../seed/people";

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<link rel="icon" href="data:,">
<style>
body { margin: 0; font: 14px/20px "Segoe UI", system-ui, sans-serif; }
main { max-width: 440px; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 20px; line-height: 28px; margin: 0 0 8px; }
p, ul { margin: 0 0 16px; }
button { display: block; box-sizing: border-box; min-height: 44px; width: 100%; margin: 0 0 8px; padding: 8px 12px;
  border: 1px solid currentColor; border-radius: 4px; font: inherit; text-align: start; cursor: pointer; }
</style>
</head>
<body><main>${body}</main></body>
</html>`;

const STANDS_FOR = "This page stands for Microsoft’s sign-in. It belongs to the local Graph.";

/** A form that repeats the request's parameters; the pressed button adds its own. */
const form = (question: URLSearchParams, buttons: string): string => {
  const carried = [...question].filter(([name]) => name !== "as" && name !== "answer");
  const hidden = carried.map(
    ([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`,
  );
  return `<form method="get" action="authorize">${hidden.join("")}${buttons}</form>`;
};

/** The account picker. */
export const accountPage = (question: URLSearchParams, people: readonly SeedPerson[]): string => {
  const buttons = people.map(
    ({ id, name, place }) =>
      `<button name="as" value="${escape(id)}"><b>${escape(name)}</b><br>${escape(place)}</button>`,
  );
  return page(
    "Sign in to the local Graph",
    `<h1>Pick an account</h1><p>${STANDS_FOR}</p>${form(question, buttons.join(""))}`,
  );
};

/** The consent page. */
export const consentPage = (question: URLSearchParams, person: SeedPerson, scopes: readonly string[]): string => {
  const answers =
    `<input type="hidden" name="as" value="${escape(person.id)}">` +
    `<button name="answer" value="agree">Accept</button><button name="answer" value="decline">Cancel</button>`;
  return page(
    "Permissions requested",
    `<h1>Permissions requested</h1><p>${escape(person.name)}, Meridian asks for:</p>` +
      `<ul>${scopes.map((scope) => `<li>${escape(scope)}</li>`).join("")}</ul><p>${STANDS_FOR}</p>` +
      form(question, answers),
  );
};

/** The page for an unsupported request. */
export const refusalPage = (why: string): string =>
  page("Sign-in", `<h1>This cannot be answered</h1><p>${escape(why)}</p>`);

/** The page after signing out, without a page of ours to return to. */
export const signedOutPage = (): string => page("Signed out", `<h1>You are signed out</h1><p>${STANDS_FOR}</p>`);
