const live = (of) => (sandbox) =>
  fetch(`${sandbox.url}/sandbox/half-year`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ of: [of] }),
  });

/** 13 meetings of Amina and Rafael, every second week, as a pair leaves them. */
export const plantHalfYear = live("meetings");

/** Something in each part of their story: a plan, doors in both directions, advice, a concern that is acted on. */
export const plantParts = live("parts");
