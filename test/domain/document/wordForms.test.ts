import { foldEntries } from "../../../src/domain/document/fold";
import { cutAtTerms, termsIn } from "../../../src/domain/document/meanings";
import { LANGUAGES } from "../../../src/locales/language";
import { WORD_FORMS } from "../../../src/locales/registry/wordForms";
import { wordFormsOf } from "../../../src/locales/wordForms";
import { entryAt, noa, noaAndEmeka } from "../../doubles/entries";
import { growsSlowerThan } from "../../growsSlowerThan";

const known = (...words: readonly string[]) =>
  termsIn(
    foldEntries(
      words.map((term, nth) =>
        entryAt(nth, noa, { text: "What we mean by it", content: { kind: "term", term: { term } } }),
      ),
    ),
    noaAndEmeka,
    "en",
  );

/** The text with * around each agreed word that is found in it. */
const marked = (text: string, word: string, lang: string): string =>
  cutAtTerms(text.replaceAll("*", ""), known(word), wordFormsOf(lang))
    .map((piece) => (piece.term ? `*${piece.text}*` : piece.text))
    .join("");

/** In each language: a word, and a text with * around where it stands in another form. */
const FOUND: Readonly<Record<string, readonly (readonly [word: string, text: string])[]>> = {
  ar: [
    ["هدف", "ما *أهدافك* لهذا العام؟"],
    ["هدف", "هذه *اهداف* قريبة."],
    ["درس", "أي *الدروس* تعلمتم؟"],
    ["سؤال", "لديّ ثلاثة *أسئلة*، *وأسئلتكم* قبلها."],
    ["عمل", "تحدثوا عن *أعمال* الأسبوع."],
    ["فكرة", "أي *أفكار* تعجبكم؟"],
    ["قاعدة", "نقرأ *القواعد* معًا."],
    ["خطة", "ما *خططنا* للشهر القادم؟"],
    ["موعد", "نختار *المواعيد* معًا."],
    ["رسالة", "متى نقرأ *الرسائل*؟"],
    ["نصيحة", "لا *نصائح* الآن."],
    ["موقف", "صِفوا أحد *المواقف*."],
    ["مشروع", "عن أي *مشاريع* نتحدث؟"],
    ["أسلوب", "لكل شخص *أساليب* في الكلام."],
    ["صديق", "نحن *أصدقاء* في العمل."],
    ["زميل", "كيف تكلمون *زملاءكم*؟"],
    ["حق", "ما *حقوقنا* هنا؟"],
    ["حال", "كيف *الأحوال*؟"],
    ["كتاب", "أي *الكتب* نقرأ؟"],
    ["أهداف", "أي *هدف* نبدأ به؟"],
    ["رأي", "نسمع كل *الآراء*."],
    ["حد", "ما *الحُدود* بيننا؟"],
  ],
  de: [
    ["Vorschlag", "Welche *Vorschläge* gibt es? Mit *Vorschlägen* beginnen."],
    ["Zug", "Die *Züge* fahren."],
    ["Mutter", "*Mütter* erzählen."],
    ["Rat", "Zwei *Räte* sprechen."],
    ["Grund", "Welche *Gründe* gibt es?"],
    ["Traum", "Erzählen Sie von Ihren *Träumen*."],
    ["Ton", "Welche *Töne* hören Sie?"],
    ["Wort", "Welche *Wörter* sind neu?"],
    ["Buch", "Lesen Sie *Bücher*?"],
    ["Ladenschluss", "*Ladenschlüsse* sind verschieden."],
    ["Garten", "Schöne *Gärten*!"],
    ["Vorschläge", "Machen Sie einen *Vorschlag*."],
    ["Träume", "Ein *Traum* genügt."],
    ["sprechen", "Wer *spricht* zuerst? Wer hat *gesprochen*?"],
    ["kurz", "Was wäre *kürzer*?"],
  ],
  en: [
    ["man", "Two *men* talk."],
    ["woman", "Which *women* led?"],
    ["people", "One *person* tells."],
    ["child", "Ask the *children*."],
    ["half", "Both *halves* count."],
    ["life", "Tell about your *lives*."],
    ["plan", "Go on *planning*: what was *planned*?"],
    ["crisis", "No *crises* today."],
    ["give", "Who is *giving*, who has *given*?"],
    ["speak", "Who *spoke* first?"],
    ["lead", "Who *led*?"],
    ["policies", "Read the *policy*."],
    ["think", "What have you *thought*?"],
  ],
  es: [
    ["pez", "Dos *peces*."],
    ["vez", "Tres *veces*."],
    ["voz", "¿Qué *voces* oye?"],
    ["reunión", "¿Cuántas *reuniones* son?"],
    ["decisión", "Sus *decisiones*."],
    ["interés", "¿Qué *intereses* tiene?"],
    ["joven", "Los *jóvenes* hablan."],
    ["imagen", "Dos *imágenes*."],
    ["jardín", "Los *jardines*."],
    ["razones", "Diga una *razón*."],
    ["luces", "Una *luz*."],
    ["pedir", "¿Qué *pide* usted?"],
  ],
  fr: [
    ["journal", "Lisez les *journaux*."],
    ["travail", "Nos *travaux*."],
    ["objectif", "Une écoute *objective*."],
    ["actif", "Une pause *active*."],
    ["sérieux", "Une question *sérieuse*."],
    ["moteur", "Une force *motrice*."],
    ["premier", "La *première* fois."],
    ["œil", "Les *yeux*."],
    ["signaux", "Un *signal*."],
    ["pouvoir", "Que *peut* l’équipe ?"],
    ["nouveau", "Une *nouvelle* règle."],
  ],
  "pt-BR": [
    ["reunião", "Quantas *reuniões* são?"],
    ["decisão", "Suas *decisões*."],
    ["opiniões", "Diga uma *opinião*."],
    ["papel", "Quais são os *papéis*?"],
    ["sinal", "Que *sinais* você vê?"],
    ["difícil", "Conversas *difíceis*."],
    ["homem", "Dois *homens*."],
    ["viagem", "Duas *viagens*."],
    ["voz", "Que *vozes* você ouve?"],
    ["irmão", "Dois *irmãos*."],
    ["mês", "Seis *meses*."],
    ["poder", "O que *pode* ajudar?"],
  ],
  hi: [
    ["लड़का", "दो *लड़के* बात करते हैं। *लड़कों* से पूछें।"],
    ["मौका", "अगले *मौके* पर।"],
    ["वादा", "कौन से *वादे* पूरे हुए? *वादों* को पढ़ें।"],
    ["काम", "अगले *कामों* के बारे में बताएँ।"],
    ["बात", "कौन सी *बातें* नई हैं? *बातों* को लिखें।"],
    ["नदी", "दो *नदियाँ*।"],
    ["गलती", "अपनी *गलतियों* के बारे में बताएँ।"],
    ["ज़िम्मेदारी", "कौन सी *ज़िम्मेदारियाँ* हैं?"],
    ["तरीका", "इस *तरीके* से।"],
    ["नया", "एक *नई* बात, दो *नए* वादे।"],
    ["वादे", "एक *वादा*।"],
  ],
};

/** In each language: a word, and a text where it does not stand. */
const NOT_FOUND: Readonly<Record<string, readonly (readonly [word: string, text: string])[]>> = {
  ar: [
    ["درس", "هذه دراسة، وهذه مدرسة."],
    ["هدف", "هذه هدية."],
    ["كتاب", "مكتب، وكاتب، ومكتبة."],
    ["مكتبة", "نلتقي في المكاتب."],
    ["قبول", "قبل الاجتماع."],
    ["حساب", "حسب الموعد."],
    ["خبرة", "ما الأخبار؟"],
    ["سبب", "هذا سباب."],
    ["علم", "العالم كله، ومعالم."],
    ["عمل", "معاملة حسنة، وعالم."],
    ["قرار", "هذا قرر."],
    ["حل", "حال الطقس."],
  ],
  de: [
    ["Zug", "Das Zeug dort, und der Zeuge."],
    ["Druck", "Sie können darauf drücken."],
    ["Zahl", "Wir zählen bis drei."],
    ["Fall", "Wir fällen eine Entscheidung."],
    ["Grund", "Wir gründen eine Gruppe."],
    ["Kauf", "Eine Käuferin fragt."],
    ["fordern", "Wir fördern einander."],
    ["Mut", "Das ist ermüdend."],
    ["Ton", "Es tönt laut."],
    ["Kuchen", "Die Küche ist groß."],
    ["Rat", "Das Rätsel bleibt, das Rad auch."],
  ],
  en: [
    ["man", "How many, and what manner?"],
    ["men", "Mention the mentor."],
    ["plan", "An airplane, plain words."],
    ["safe", "It saves time."],
    ["life", "Lift it, and live."],
    ["bit", "A bitter pill."],
    ["let", "One letter."],
    ["lead", "A ladder."],
    ["leave", "On the left."],
    ["half", "A whale."],
    ["new", "No news."],
  ],
  es: [
    ["papa", "Papá cuenta."],
    ["paz", "Una pieza."],
    ["son", "Hay sones y sonidos."],
    ["mes", "La mesa."],
    ["tres", "Trece personas."],
    ["cosa", "Un caso."],
    ["peso", "Dos peces."],
    ["orden", "El borde."],
    ["poder", "Hay que podar."],
    ["vez", "Vea esto."],
  ],
  fr: [
    ["mer", "La mère raconte."],
    ["mal", "La malle, le mail."],
    ["pouvoir", "La peur."],
    ["peur", "Peu à peu."],
    ["cher", "Chercher."],
    ["fer", "Une affaire."],
    ["taux", "Le total."],
    ["ciel", "Cela va."],
    ["vif", "Vite !"],
    ["œil", "Un œuf."],
  ],
  "pt-BR": [
    ["mal", "Fale mais."],
    ["mão", "As mães contam."],
    ["pai", "O país é grande."],
    ["bem", "Os bens."],
    ["sal", "Saia."],
    ["avó", "O avô conta."],
    ["cor", "O coração."],
    ["mil", "Milhões."],
    ["voz", "Vocês."],
    ["dor", "Dormir."],
  ],
  hi: [
    ["लड़का", "वह लड़की है।"],
    ["काम", "यह कम है, और कमाई भी।"],
    ["बात", "बाद में।"],
    ["दिन", "दीन।"],
    ["माता", "यह मत करें।"],
    ["नदी", "नद और नदारद।"],
    ["वादा", "विवाद है।"],
    ["मौका", "मौसम।"],
    ["पता", "पत्ता और पति।"],
    ["नया", "नाम और नियम।"],
  ],
};

describe.each(Object.keys(FOUND))("S49: who reads %s", (lang) => {
  test.each(FOUND[lang]!)("meets the agreed word %s where it is changed inside: %s", (word, text) => {
    expect(marked(text, word, lang)).toBe(text);
  });

  test.each(NOT_FOUND[lang]!)("does not meet %s in other words: %s", (word, text) => {
    expect(marked(text, word, lang)).toBe(text);
  });
});

test("S49: in several words each may change, and a word is also found as it was agreed", () => {
  expect(marked("Die *guten Vorschläge* und ein *guter Vorschlag*", "guter Vorschlag", "de")).toBe(
    "Die guten Vorschläge und ein *guter Vorschlag*",
  );
  expect(marked("*Großer Vorschlag*, *große Vorschläge*", "Große Vorschläge", "de")).toContain("*große Vorschläge*");
});

test.each(LANGUAGES)("S49: a word of %s is its own first form, and its rows hold small letters only", (lang) => {
  for (const row of WORD_FORMS[lang].rows) {
    expect(row).toBe(row.toLowerCase());
    const [first = "", ...others] = row.split(" ");
    expect(others.map((other) => marked(other, first, lang))).toEqual(others.map((other) => `*${other}*`));
  }
});

test("S49: a very long word stops no page, and a text four times as long takes about four times as long", async () => {
  const long = `${"aü".repeat(2_000)}ten`;
  expect(marked(`Say ${long}.`, long, "de")).toBe(`Say *${long}*.`);
  const terms = known("Vorschlag", "Grund", "Traum", "sprechen");
  const said = "Welche Vorschläge und welche Gründe gibt es? Wer spricht vom Traum? ";
  const prepare = (count: number) => () => cutAtTerms(said.repeat(count), terms, wordFormsOf("de"));
  expect(await growsSlowerThan(8, prepare, 300)).toBe(true);
});

test("a language without a folder knows no changes", () => {
  expect(marked("Two men, one *man*", "man", "cy")).toBe("Two men, one *man*");
});
