// Whether a surname that someone typed is the one on file: tolerant of how it is written, never of a part of it.
import type { Guest } from './guest.ts'

/**
 * True when `typed` is the whole family name, or the whole name in either order. Case, width, accents, spaces,
 * hyphens and apostrophes do not matter, nor do common variants of a character (陳 and 陈, 髙 and 高).
 */
export function isSurnameOf(typed: string, guest: Pick<Guest, 'familyName' | 'givenName'>): boolean {
  const family = guest.familyName?.trim()
  if (!family) return false
  const given = guest.givenName ?? ''
  const wanted = [family, `${family} ${given}`, `${given} ${family}`].flatMap(spellings)
  const heard = spellings(typed)
  return wanted.some((name) => name !== '' && heard.includes(name))
}

/** The ways one name may be folded to bare letters: ü as u and as ue, its words in the given order and sorted. */
function spellings(name: string): string[] {
  const plain = fold(name.replace(/ß/g, 'ss'))
  const german = fold(name.normalize('NFC').replace(/[äöüÄÖÜßåÅøØ]/g, (letter) => SPELT_OUT[letter]!))
  return [plain, german].flatMap((words) => [words.join(''), words.toSorted().join('')])
}

/** The words of a name, each in small bare letters. */
function fold(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[øłđðæœßıþ]/g, (letter) => BARE[letter]!)
    .replace(/./gu, (character) => VARIANTS.get(character) ?? character)
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

const SPELT_OUT: Record<string, string> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'aa', ø: 'oe' },
  ...{ Ä: 'ae', Ö: 'oe', Ü: 'ue', Å: 'aa', Ø: 'oe' },
}

const BARE: Record<string, string> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i', þ: 'th' },
}

/** Characters of surnames that one system writes in one form and a guest in another, as pairs: first, then kept. */
const PAIRS =
  '張张 陳陈 劉刘 黃黄 楊杨 趙赵 吳吴 鄭郑 馮冯 許许 鄧邓 蕭萧 葉叶 蘇苏 盧卢 蔣蒋 譚谭 賴赖 鐘钟 鍾钟 羅罗 謝谢 韓韩 ' +
  '孫孙 馬马 萬万 餘余 龍龙 龔龚 顧顾 嚴严 鄒邹 賀贺 陸陆 閻阎 錢钱 湯汤 範范 魯鲁 韋韦 倫伦 歐欧 陽阳 鮑鲍 樓楼 龐庞 項项 賈贾 寧宁 藍蓝 單单 莊庄 費费 聶聂 ' +
  '髙高 﨑崎 齋斎 齊斉 澤沢 邊辺 邉辺 廣広 濱浜 櫻桜 眞真 國国 嶋島 嶌島 德徳 增増 瀨瀬 曾曽 藏蔵 靑青'

const VARIANTS = new Map(PAIRS.split(' ').map((pair) => [...pair] as [string, string]))
