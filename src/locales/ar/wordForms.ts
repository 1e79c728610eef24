import type { WordForms } from "../../domain/document/wordForms";

/** A consonant with a place of its own; `و` and `ي` may be one. */
const C = "([بت-غف-وي])";

const of = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll("C", C)}$`);

/**
 * Plurals that change the vowels between the consonants: درس, دروس. Only the consonants of the word, in its order, and only
 * shapes that mean a plural: دراسة is no plural of درس, and مكتب none of كتاب. A shape that makes other words, too, is
 * written out below (قبول is no plural of قبل, nor حسب of حساب).
 */
export const wordForms: WordForms = {
  changes: [
    [of("CCC"), "أ$1$2ا$3", "$1$2و$3"],
    [of("أCCاC"), "$1$2$3"],
    [of("CC"), "أ$1$2ا$2", "$1$2و$2"],
    [of("CCة"), "$1$2$2"],
    [of("CاC"), "أ$1وا$2"],
    [of("CCاC"), "أ$1$2$3ة"],
    [of("CؤاC"), "أ$1ئ$2ة"],
    [of("CCيC"), "$1$2$3اء", "أ$1$2$3اء"],
    [of("CC[اوي]Cة"), "$1$2ائ$3"],
    [of("CاCCة?"), "$1وا$2$3"],
    [of("CائCة?"), "$1وائ$2"],
    [of("CاC[وي]C"), "$1وا$2ي$3"],
    // A library is not an office, though its letters are.
    [of("(?!مكتبة)CCCCة?"), "$1$2ا$3$4", "$1$2ا$3ي$4"],
    [of("([أبت-غف-وي])CC[اوي]C"), "$1$2ا$3ي$4"],
  ],
  rows: [
    "أثر آثار",
    "أخ إخوة",
    "أمر أمور",
    "أمل آمال",
    "امرأة نساء",
    "جديد جدد",
    "جزء أجزاء",
    "خطأ أخطاء",
    "دليل أدلة",
    "رأي آراء",
    "رجل رجال",
    "زاوية زوايا",
    "سبيل سبل",
    "سنة سنوات سنين",
    "شهر أشهر شهور",
    "شيء أشياء",
    "صغير صغار",
    "صورة صور",
    "طالب طلاب طلبة",
    "طريق طرق",
    "طريقة طرق طرائق",
    "عضو أعضاء",
    "عامل عمال",
    "فرصة فرص",
    "فكرة أفكار",
    "قضية قضايا",
    "قيمة قيم",
    "كبير كبار",
    "كتاب كتب",
    "مادة مواد",
    "مبدأ مبادئ",
    "مدينة مدن",
    "مسألة مسائل",
    "مهمة مهام",
    "مهنة مهن",
    "ميزة مزايا",
    "نسخة نسخ",
    "نقطة نقاط",
    "هدية هدايا",
    "يوم أيام",
  ],
};
