import type { Person } from "../../src/domain/people/person";
import {
  OTHER_ROLE,
  type Board,
  type BoardNotice,
  type NoticeBoard,
  type NoticeWords,
} from "../../src/domain/programme/noticeBoard";
import { ok } from "../../src/domain/shared/result";

interface Asked {
  readonly from: Person;
  readonly to: BoardNotice;
  answer?: "yes" | "no";
}

/** A notice board in memory that several people use, without sealing: the real one is in test/app/programme. */
export const createMemoryNoticeBoard = (others: readonly BoardNotice[] = []) => {
  const notices = new Map(others.map((notice) => [notice.author.id, notice]));
  const asks: Asked[] = [];
  const boardOf = (me: Person): NoticeBoard => {
    const read = (): Board => {
      const my = notices.get(me.id);
      return {
        notices: [...notices.values()].filter(({ author }) => author.id !== me.id),
        ...(my && { mine: { role: my.role, text: my.text } }),
        askedMe: asks
          .filter(({ to }) => to.author.id === me.id)
          .map(({ from, to, answer }) => ({ from, role: OTHER_ROLE[to.role], key: "k", ...(answer && { answer }) })),
        askedByMe: asks
          .filter(({ from }) => from.id === me.id)
          .map(({ to, answer }) => ({ to: to.author, role: to.role, ...(answer && { answer }) })),
      };
    };
    return {
      read: async () => ok(read()),
      put: async (words: NoticeWords) => {
        notices.set(me.id, { ...words, author: me, key: "k" });
        return ok(undefined);
      },
      takeBack: async () => {
        notices.delete(me.id);
        return ok(undefined);
      },
      ask: async (to) => {
        asks.push({ from: me, to });
        return ok(undefined);
      },
      answer: async ({ from }, says) => {
        for (const asked of asks) if (asked.from.id === from.id && asked.to.author.id === me.id) asked.answer = says;
        return ok(undefined);
      },
    };
  };
  return { boardOf, notices: () => [...notices.values()] };
};
