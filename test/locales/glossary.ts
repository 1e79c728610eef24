import type { Language } from "../../src/locales/language";

/** One thing, the word that we write for it, and the words for it that we do not write. */
export interface Term {
  readonly thing: string;
  readonly word: string;
  readonly not: RegExp;
  /** A sentence as it once stood, or could: the alarm must ring. */
  readonly planted: string;
  /** Where the other word is the right one: text ids. */
  readonly but?: readonly string[];
}

/** What a translator looks up, and what `glossary.test.ts` holds: one word for one thing, in each language. */
export const GLOSSARY: Readonly<Record<Language, readonly Term[]>> = {
  en: [
    {
      thing: "email address",
      word: "email address",
      not: /your address(?! of)/i,
      planted: "Meridian knows your name and your address.",
    },
    { thing: "an option", word: "option", not: /ways? to go\b/i, planted: "Write a way to go." },
    { thing: "a search word", word: "search word", not: /word to find it by/i, planted: "Add a word to find it by." },
    {
      thing: "early and late hours",
      word: "have had early and late hours",
      not: /(have|has) carried|carried more/i,
      planted: "You have carried more so far.",
    },
    {
      thing: "a time that has passed",
      word: "has passed",
      not: /\btimes?\b[^.]* (is|are) over\b/i,
      planted: "One of the times is over.",
      but: ["guide.timeLeft"],
    },
    { thing: "a day by which", word: "by", not: /\buntil when\b/i, planted: "Who does what, and until when?" },
    {
      thing: "tell about",
      word: "tell about, describe",
      not: /\b[Tt]ell one (?!sentence|word)/,
      planted: "Tell one moment of this week.",
    },
    {
      thing: "to understand somebody",
      word: "understand",
      not: /how to read (me|you|them)\b/i,
      planted: "You showed how to read you.",
    },
    {
      thing: "official channels",
      word: "official channels",
      not: /the ways of your organi/i,
      planted: "Use the ways of your organisation for those.",
    },
    {
      thing: "to depend on the sun",
      word: "depends on the sun",
      not: /follows? the sun/i,
      planted: "Something in “My time” follows the sun.",
    },
    {
      thing: "to understand",
      word: "understand",
      not: /“I do not follow”|“I am lost”/,
      planted: "Choose a sign for “I do not follow”.",
    },
    {
      thing: "what we send about use",
      word: "nothing about how you use it",
      not: /telemetry/i,
      planted: "There is no telemetry.",
    },
    { thing: "to discard", word: "discard", not: /thrown away/i, planted: "Subjects are thrown away at once." },
  ],
  es: [
    { thing: "pair", word: "mentoría", not: /(?<!\p{L})parejas?(?!\p{L})/iu, planted: "¿Qué hacemos con esta pareja?" },
    { thing: "a fair time", word: "horario equitativo", not: /hora justa/i, planted: "Buscar una hora justa" },
    {
      thing: "slot",
      word: "horario",
      not: /(esta|otra|ninguna|alguna|primera|la) hora (propuesta|va bien|viene bien|conviene|encaja)|(elegir|proponer|reservar|buscar|usar) (una|esta|la|otra) hora(?! del reloj)/iu,
      planted: "Proponer esta hora",
    },
    {
      thing: "by a day",
      word: "para el",
      not: /hasta (?:el \{|qué día|cuándo lo hará)/iu,
      planted: "{what}, hasta el {date}.",
      but: ["closing.next.notes", "end-early.notes.keep", "earlier.away", "none.away"],
    },
    {
      thing: "email address",
      word: "correo electrónico",
      not: /nombre y su dirección/i,
      planted: "Meridian conoce su nombre y su dirección.",
    },
    {
      thing: "how a matter goes",
      word: "cómo va el asunto",
      not: /¿Cómo está ahora\?/i,
      planted: "La acción ha terminado. ¿Cómo está ahora?",
      but: ["barrier.close.shared"],
    },
    {
      thing: "outside Meridian",
      word: "fuera de Meridian",
      not: /notas? [^.]*a mano/i,
      planted: "Alguien cambió una nota suya a mano.",
    },
    { thing: "notebook", word: "bloc de notas", not: /(?<!como un )cuaderno/i, planted: "¿Qué cuaderno?" },
    { thing: "goal", word: "objetivo", not: /(?<!\p{L})metas?(?!\p{L})/iu, planted: "Un paso hacia una meta" },
    { thing: "meeting", word: "reunión", not: /de este encuentro/i, planted: "No se escribe nada de este encuentro." },
    {
      thing: "whoever administers",
      word: "quien administra",
      not: /administrador(es)?(?!\p{L})/iu,
      planted: "Avise a su administrador.",
    },
    {
      thing: "owner",
      word: "persona propietaria",
      not: /(?<!quien es )propietario/iu,
      planted: "Pida acceso al propietario.",
    },
    { thing: "to suppose", word: "suponer", not: /antes de imaginar/i, planted: "Pregunte antes de imaginar." },
    { thing: "the beginning of a meeting", word: "Para empezar", not: /^Llegar/, planted: "Llegar" },
    {
      thing: "to disagree",
      word: "mostrar desacuerdo",
      not: /formas? de no estar de acuerdo/i,
      planted: "Dos formas de no estar de acuerdo",
    },
    {
      thing: "the others",
      word: "las otras personas",
      not: /(?<!\p{L})los demás(?!\p{L})/iu,
      planted: "Lo que ven los demás",
    },
    { thing: "to depend on the sun", word: "depende del sol", not: /siguen? al sol/i, planted: "Algo sigue al sol." },
    {
      thing: "one person or several",
      word: "a form without a verb",
      not: /\{names\} (dijo|verá|leerá|puede|pidió)/,
      planted: "{names} dijo que sí.",
    },
    {
      thing: "and, before a name",
      word: "the name first",
      not: / y \{names?\}/,
      planted: "Usted y {name} pueden leerlo.",
      but: ["us.title", "begin.title"],
    },
    { thing: "nothing this time", word: "nada esta vez", not: /esta vez,? nada/i, planted: "Esta vez, nada" },
    {
      thing: "to keep, not to store",
      word: "mantener, dejar igual",
      not: /¿Qué quiere guardar( siempre)?\?/,
      planted: "¿Qué quiere guardar?",
    },
    {
      thing: "what is too much",
      word: "¿Qué es demasiado?",
      not: /¿Qué hay demasiado\?/,
      planted: "¿Qué hay demasiado?",
    },
    {
      thing: "to take a step",
      word: "dar un paso",
      not: /[Tt]om\p{L}+ (usted )?(también )?un paso/u,
      planted: "Tome usted también un paso.",
    },
  ],
  fr: [
    {
      thing: "early and late hours",
      word: "heures matinales ou tardives",
      not: /heures tôt (ou|et) tard|tôt ou tard/i,
      planted: "Qui a eu des heures tôt ou tard",
    },
    {
      thing: "nobody needs to",
      word: "personne n’a besoin de",
      not: /[Pp]ersonne ne doit/,
      planted: "Personne ne doit parler maintenant.",
    },
    {
      thing: "it is fine",
      word: "convient",
      not: /(?<!Tout )\bv(a|ont) (très )?bien\b/,
      planted: "« Rien cette fois » va bien.",
      but: ["advice-for-mentor.advice.safe-unsaid.senior-present"],
    },
    { thing: "rather not", word: "je préfère ne pas, à éviter", not: /[Pp]lutôt pas/, planted: "Plutôt pas" },
    {
      thing: "in any language",
      word: "dans n’importe quelle langue",
      not: /dans toute langue/i,
      planted: "Écrivez dans toute langue.",
    },
    { thing: "go first", word: "Parlez en premier", not: /^Commencez\. /, planted: "Commencez. Racontez un moment." },
    { thing: "the beginning of a meeting", word: "Pour commencer", not: /^Arriver/, planted: "Arriver" },
    { thing: "email", word: "e-mail", not: /courriels?|par courrier/i, planted: "Cela ouvre un courriel." },
    {
      thing: "by a day",
      word: "pour le",
      not: /jusqu’(au \{date|à quand)/i,
      planted: "Qui fait quoi, et jusqu’à quand ?",
      but: ["closing.next.notes.simpler", "end-early.notes.keep.simpler", "preview.ruleUntil"],
    },
    { thing: "notebook", word: "bloc-notes", not: /(?<!comme un )carnets?(?!\p{L})/iu, planted: "Quel carnet ?" },
    { thing: "goal", word: "but", not: /objectifs?(?!\p{L})/iu, planted: "Un objectif ne convient plus." },
    {
      thing: "somebody, of any gender",
      word: "une personne",
      not: /l’une? de vous/i,
      planted: "L’heure est tardive pour l’une de vous deux.",
    },
    {
      thing: "a name after de or que",
      word: "a colon before the name",
      not: /(?<!\p{L})(que|par un mot de) \{names?\}/iu,
      planted: "Vous avez eu plus que {name}.",
      but: ["carried.more", "join.unconfirmed", "card.toldUntil"],
    },
    {
      thing: "to understand signals",
      word: "comprendre mes signaux",
      not: /comment (me|vous|les) lire/i,
      planted: "Vous avez montré comment vous lire.",
    },
    {
      thing: "to depend on the sun",
      word: "dépend du soleil",
      not: /sui(t|vent) le soleil/i,
      planted: "Une chose suit le soleil.",
    },
    { thing: "to record, not to grade", word: "enregistrement", not: /Notation/, planted: "Notation en cours…" },
    {
      thing: "to say nothing",
      word: "ne rien dire convient aussi",
      not: /vous taire/i,
      planted: "Vous pouvez vous taire.",
    },
    {
      thing: "unwanted touching",
      word: "contacts physiques non désirés",
      not: /gestes non voulus/i,
      planted: "Des gestes non voulus.",
    },
    { thing: "right, not fair", word: "Est-ce correct ?", not: /Est-ce juste/, planted: "Est-ce juste ?" },
    {
      thing: "a chance",
      word: "une occasion, une possibilité",
      not: /(?<!\p{L})une chance(?!\p{L})/iu,
      planted: "Racontez une chance.",
    },
  ],
  ar: [
    {
      thing: "person",
      word: "شخص",
      not: /(?<!\p{L})[وفبكل]{0,2}(?:ال|ل)?طرف(?:ان|ين)?(?!\p{L})/u,
      planted: "الطرف الآخر",
    },
    {
      thing: "everybody who reads: never two only",
      word: "أنتم",
      not: /(?<!\p{L})(?!كما(?!\p{L}))\p{L}{2,}(?:كما|تما)(?!\p{L})|(?<!\p{L})(?:ف|و)?(?:اتفقا|اختارا|اكتبا|انظرا|قولا|أعيدا|غيّرا|ابقيا|احذفا|اذكرا|اقرآ|ضعا)(?!\p{L})/u,
      planted: "اختاروا ثلاث كلمات. كلماتكما أفضل.",
    },
    {
      thing: "by a day",
      word: "في موعد أقصاه",
      not: /(?:بهذا|، |\}) ?حتى \{(?:day|date)\}/u,
      planted: "وعدتم بهذا حتى {day}: {what}",
      but: ["place.until", "earlier.away", "none.away"],
    },
    {
      thing: "email address",
      word: "عنوان البريد الإلكتروني",
      not: /اسمكم وعنوانكم|الاسم والعنوان/u,
      planted: "يعرف Meridian اسمكم وعنوانكم.",
    },
    {
      thing: "document",
      word: "مستند",
      not: /(?<!\p{L})(?:ال|ل|لل)?وثيقت?(?:ة|كم|نا)?(?!\p{L})/u,
      planted: "أصبح هذا في وثيقتكم.",
      but: ["stretch.support.rare"],
    },
    { thing: "entry", word: "بند", not: /(?<!\p{L})مدخل(?:ات|ان|ين)?(?!\p{L})/u, planted: "مدخل واحد ينتظر كاتبه." },
    { thing: "outside Meridian", word: "خارج Meridian", not: /ملاح[^.]*يدويًا/u, planted: "حذف شخص ملاحظة لكم يدويًا." },
    {
      thing: "the next conversation",
      word: "اختيار محادثتنا القادمة",
      not: /إجراء هذه المحادثة/u,
      planted: "إجراء هذه المحادثة مرة أخرى",
    },
    { thing: "a concern", word: "أمر يقلق", not: /(?<!\p{L})قلقًا واحدًا|كتابة قلق/u, planted: "اختاروا قلقًا واحدًا." },
    { thing: "children", word: "الأطفال", not: /الأولاد/u, planted: "توصيل الأولاد" },
    { thing: "hours of the night", word: "ساعات الليل", not: /^ليلي$/u, planted: "ليلي" },
    {
      thing: "you, as anybody",
      word: "the polite plural",
      not: /(?<!\p{L})(?:موافقتك|ستسألك|ثنائياتك|أفكارك|وملاحظاتك|دخولك|من فضلك)(?!\p{L})/u,
      planted: "تم تسجيل دخولك.",
    },
  ],
};
