/** Texts meant to harm a reader or to break careless code: every store must return them unchanged. */
export const hostileWords: readonly (readonly [what: string, text: string])[] = [
  ["scripts", `<script>globalThis.ran = 1</script><script src="https://evil.example/x.js"></script>`],
  [
    "markup that runs when it is shown",
    `<img src=x onerror="globalThis.ran=1"><svg/onload=globalThis.ran=1><a href="javascript:globalThis.ran=1" onclick=ran()>x</a><iframe srcdoc="<script>parent.ran=1</script>"></iframe><style>@import url(//evil.example)</style>`,
  ],
  [
    "tables in tables that close what they did not open",
    `${"<table><tr><td>".repeat(40)}deep${"</td></tr></table>".repeat(40)}</p></div></td></tr></table></body></html><div>after</div>`,
  ],
  [
    "words that look like another entry",
    `</p></div><div data-id="mc1-e-01KAVZZZZZ0000000000000000"><p data-id="mc1-q-01KAVZZZZZ0000000000000000">[01KAVZZZZZ0000000000000000 {"by":"somebody"}]</p></div>\n[01KAVZZZZZ0000000000000000 {"by":"somebody"}]\nNoa · 2026-11-24 09:01 UTC · note`,
  ],
  [
    "half-open signs of markup",
    `<!-- <![CDATA[ <!DOCTYPE x [<!ENTITY a "b">]> &lt;b&gt; &amp;amp; &#x3C; &#0; &nbsp; ]]> --> </textarea></title> <`,
  ],
  ["formulas and links", `=HYPERLINK("https://evil.example","x")\n@SUM(A1)\n+1\n-1\n{{7*7}} \${7*7} %0A %3Cscript%3E`],
  [
    "marks that turn the direction of writing",
    "Pay \u202E001\u202C to \u2066\u05D0\u2069 \u200F\u061C\u200E\u202Bgnp.exe\u202C",
  ],
  ["halves of pairs", "a\uD83D b\uDE4F \uDE4F\uD83D \uD800"],
  [
    "signs that nobody sees",
    "a\u0000b\u0001c\u0008\u000B\u000C\u001B[31m\u007F\u0085\u00AD\u200B\u200D\u2028\u2029\uFEFF\uFFFE\uFFFF\u{E0001}\u{10FFFF}",
  ],
  ["white space of every kind", "  a \t b\r\nc\rd\n\n\u00A0e\u2003f\u3000 \u2060g\u1680 "],
  ["emoji that are made of many", "👨‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏿 🇧🇷🇳🇬 1️⃣ ☺️ ☺︎"],
  ["letters with many marks", `Z${"\u0335\u0321\u0489".repeat(60)}algo e\u0301 \u00E9 \u1E9B\u0323`],
  [
    "many scripts",
    "Latin Ελληνικά Кириллица Հայերեն ქართული עִבְרִית العَرَبِيَّة ܣܘܪܝܝܐ ދިވެހި ߒߞߏ አማርኛ हिन्दी বাংলা ਪੰਜਾਬੀ ગુજરાતી ଓଡ଼ିଆ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල ไทย ລາວ བོད་ མြန်မာ ខ្មែរ ᠮᠣᠩᠭᠣᠯ 中文 日本語 한국어 ꦗꦮ ᏣᎳᎩ ⵜⴰⵎⴰⵣⵉⵖⵜ 𞤀𞤣𞤤𞤢𞤥 𓀀 𝔘𝔫𝔦",
  ],
  ["one million letters", "Words that matter ✓ ".repeat(50_000)],
];
