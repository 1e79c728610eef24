import type { Failure } from "../../src/domain/shared/failure";
import { err, type Result } from "../../src/domain/shared/result";
import { emeka } from "../doubles/entries";
import { createScene, note } from "./documentScene";

test("P4: somebody whose many notes wait for OneNote's hour still reads what the other person writes", async () => {
  const { openFrame, time, shared } = createScene();
  const store = shared.storeFor();
  const wait: Failure = { type: "Throttled", retryAfterMs: 30_000, spared: true };
  const waiting = { ...store, append: async (): Promise<Result<void, Failure>> => err(wait) };
  const { document: hers } = openFrame(undefined, { store: waiting });
  const { document: his } = openFrame(emeka);
  for (const document of [hers, his]) document.subscribe(() => undefined);
  await hers.write(note("one of very many"));
  await time.pass(60_000);
  await his.write(note("Take your time."));
  await time.pass(120_000);
  expect(hers.snapshot().entries.map(({ entry }) => entry.text)).toEqual(["one of very many", "Take your time."]);
});
