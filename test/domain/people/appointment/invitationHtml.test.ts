import { invitationHtml } from "../../../../src/domain/people/appointment/appointment";

test("an invitation that Amina writes in Arabic runs from right to left, also where a line begins with her name", () => {
  expect(invitationHtml(["لقاء إرشاد:", "Amina Bello، Lagos: الاثنين"])).toBe(
    '<p dir="rtl">لقاء إرشاد:</p><p dir="rtl">Amina Bello، Lagos: الاثنين</p>',
  );
});

test("one in English runs from left to right, also where it names somebody in Arabic", () => {
  expect(invitationHtml(["A meeting with يوسف:", "يوسف, Amman: Monday"])).toBe(
    '<p dir="ltr">A meeting with يوسف:</p><p dir="ltr">يوسف, Amman: Monday</p>',
  );
});

test("what somebody named themselves cannot become code, nor can an address", () => {
  const link = { words: "Prepare <now>", url: 'https://teams.example/?a="1"&b' };
  expect(invitationHtml(["10:00 <b>&'Noa'"], link)).toBe(
    '<p dir="ltr">10:00 &lt;b&gt;&amp;&#39;Noa&#39;</p>' +
      '<p dir="ltr"><a href="https://teams.example/?a=&quot;1&quot;&amp;b">Prepare &lt;now&gt;</a></p>',
  );
});
