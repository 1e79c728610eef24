/** A question of MSAL's at the door of the authority, with what people answered to it so far. */
export interface Question {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly prompt: string;
  readonly loginHint: string;
  /** Id of the person who was chosen on the page. */
  readonly as: string;
  readonly answer: "agree" | "decline" | "";
}

/** Reads a question; undefined for one that no MSAL of ours asks. Only pages of this machine are answered. */
export const readQuestion = (query: URLSearchParams): Question | undefined => {
  const text = (name: string): string => query.get(name) ?? "";
  const answer = text("answer");
  const question: Question = {
    clientId: text("client_id"),
    redirectUri: text("redirect_uri"),
    scopes: text("scope")
      .split(" ")
      .filter((scope) => scope !== ""),
    state: text("state"),
    nonce: text("nonce"),
    challenge: text("code_challenge"),
    prompt: text("prompt"),
    loginHint: text("login_hint"),
    as: text("as"),
    answer: answer === "agree" || answer === "decline" ? answer : "",
  };
  const isWhole = text("response_type") === "code" && text("code_challenge_method") === "S256";
  return isWhole && question.challenge !== "" && isOfThisMachine(question.redirectUri) ? question : undefined;
};

/** True for pages of this machine: nobody else is told who sat at it. */
export const isOfThisMachine = (address: string): boolean =>
  /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?\//.test(address);
