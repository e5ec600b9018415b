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
  return [fold(name), fold(name.normalize('NFC').replace(/./gu, by(SPELT_OUT)))].flatMap((words) => [
    words.join(''),
    words.toSorted().join(''),
  ])
}

/** The words of a name, each in small bare letters. */
function fold(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/./gu, by(BARE))
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

const by = (replacements: ReadonlyMap<string, string>) => (character: string) =>
  replacements.get(character) ?? character

/** Each word's first character, and what it is read as. */
const replacements = (words: string): ReadonlyMap<string, string> =>
  new Map(
    words.split(' ').map((word) => {
      const [from, ...to] = word
      return [from!, to.join('')]
    }),
  )

const SPELT_OUT = replacements('äae öoe üue åaa øoe Äae Öoe Üue Åaa Øoe')

/** Letters that are more than a base and a mark; characters that one system writes so and a guest otherwise. */
const BARE = replacements(
  'øo łl đd ðd æae œoe ßss ıi þth ' +
    '張张 陳陈 劉刘 黃黄 楊杨 趙赵 吳吴 鄭郑 馮冯 許许 鄧邓 蕭萧 葉叶 蘇苏 盧卢 蔣蒋 譚谭 賴赖 鐘钟 鍾钟 羅罗 謝谢 韓韩 ' +
    '孫孙 馬马 萬万 餘余 龍龙 龔龚 顧顾 嚴严 鄒邹 賀贺 陸陆 閻阎 錢钱 湯汤 範范 魯鲁 韋韦 倫伦 歐欧 陽阳 鮑鲍 樓楼 龐庞 ' +
    '項项 賈贾 寧宁 藍蓝 單单 莊庄 費费 聶聂 ' +
    '髙高 﨑崎 齋斎 齊斉 澤沢 邊辺 邉辺 廣広 濱浜 櫻桜 眞真 國国 嶋島 嶌島 德徳 增増 瀨瀬 曾曽 藏蔵 靑青',
)
