import type { Prepared } from './prepared.ts';

/** Family names in China, half of the people; and in Korea. */
const chinese =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严武戴莫孔向汤張劉陳楊黃趙吳孫馬羅鄭許韓鄧馮蕭葉蘇呂瀋盧鍾薑陸賈鄒賀顧龔';
const korean =
  '김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용';

/**
 * Names without capitals, by the title or the verb beside them. Each pattern is tried only in a text that has its script, is of bounded length and
 * has no nested repetition.
 */
const patterns: readonly { script: RegExp; name: RegExp }[] = [
  {
    script: /[\u4e00-\u9fff]/,
    name: new RegExp(
      `(?<=[长長席统統理任授士生人员員者记記师師官相察民手]|^|[，。：；“”「」\\n])[${chinese}][\\u4e00-\\u9fff]{1,2}(?=说|說|表示|称|稱|指出|告诉|告訴|认为|認為|介绍|先生|女士|博士|教授|[，,]\\d{2}[岁歲])`,
      'gu',
    ),
  },
  {
    script: /[\u3041-\u30ff]/,
    name: /[\u4e00-\u9fff々]{2,5}(?=氏|さん|容疑者|被告|首相|大統領|知事|社長|会長|教授|選手|議員|大臣|外相|市長|町長|村長|監督|（\d{2}）|\(\d{2}\))/gu,
  },
  { script: /[\u30a1-\u30ff]/, name: /[\u30a1-\u30ff]{2,10}[・＝][\u30a1-\u30ff・＝]{2,20}/gu },
  {
    script: /[\uac00-\ud7a3]/,
    name: new RegExp(
      `(?<![\\uac00-\\ud7a3])[${korean}][\\uac00-\\ud7a3]{1,2}(?= ?(?:씨|시장|대통령|장관|총리|의원|대표|교수|국장|회장|사장|감독|기자|군수|지사|박사|판사|검사|변호사|소장|원장|본부장|팀장|선수|\\(\\d{2}))`,
      'gu',
    ),
  },
  {
    script: /[\u0900-\u097f]/,
    name: /(?<=(?:श्री|डॉ\.?|डॉक्टर|प्रधानमंत्री|मुख्यमंत्री|मंत्री|राष्ट्रपति|महापौर|मेयर|प्रवक्ता|न्यायाधीश|सांसद|विधायक|राज्यपाल|प्रोफेसर|निदेशक|अध्यक्ष|नेता|किसान|निवासी) )[\u0900-\u0963]{2,15} [\u0900-\u0963]{2,15}(?= ने | का | की | के | को |,)/gu,
  },
  {
    script: /[\u0620-\u06ff]/,
    name: /(?<=(?:الرئيس|الوزير|السيد|السيدة|الدكتور|الدكتورة|الشيخ|الملك|الأمير|القاضي|المحامي|الجنرال|العقيد|اللواء|النائب|السفير|البروفيسور) )(?!ال)[\u0620-\u06ff]{3,12} [\u0620-\u06ff]{3,14}/gu,
  },
];
/** So much of a text tells its script, and so much of it is searched. */
const SAMPLE = 400;
const MAX_LENGTH = 100_000;

/** Marks the words of names in scripts that have no capitals. */
export function markUnspaced(text: Prepared, marks: Uint8Array): void {
  const sample = text.text!.slice(0, SAMPLE);
  // Letters of Latin, Greek and Cyrillic texts alone: nothing to look for.
  if (!/[\u0620-\u0963\u3041-\u9fff\uac00-\ud7a3]/.test(sample)) return;
  const { start, count } = text.words;
  const searched = text.text!.slice(0, MAX_LENGTH);
  for (const { script, name } of patterns) {
    if (!script.test(sample)) continue;
    let word = 0;
    for (const found of searched.matchAll(name)) {
      const [from, to] = [found.index, found.index + found[0].length];
      while (word < count && start[word]! < from) word++;
      for (let k = word; k < count && start[k]! < to; k++) marks[k] = 1;
    }
  }
}
