// What the guests of the fault run say. Each complaint is of another kind than the others of its language, so that
// each makes a case of its own, and names its room, so that nothing is asked for.
import type { Language } from '../../src/base/locale.ts'

type Complaint = { readonly text: string; readonly category: string }

export const COMPLAINTS: Record<Language, readonly Complaint[]> = {
  en: [
    { text: 'The wifi in room 2003 is down again', category: 'wifi' },
    {
      text: 'Room 1410, the air conditioning is broken and it is 30 degrees in here',
      category: 'air-conditioning',
    },
    { text: 'The people next door to 812 are so loud that we cannot sleep', category: 'noise' },
    { text: 'The shower in 519 has no hot water', category: 'bathroom-and-water' },
  ],
  'zh-CN': [
    { text: '1206 的空调坏了，三个小时没人来修', category: 'air-conditioning' },
    { text: '房间 908 的 WiFi 一直连不上', category: 'wifi' },
    { text: '1511 隔壁太吵了，根本没法睡觉', category: 'noise' },
    { text: '706 的淋浴没有热水', category: 'bathroom-and-water' },
  ],
  ko: [
    { text: '915호 옆방이 너무 시끄러워서 잠을 못 자겠어요', category: 'noise' },
    { text: '1107호 에어컨이 고장났어요', category: 'air-conditioning' },
    { text: '1320호 와이파이가 계속 끊겨요', category: 'wifi' },
    { text: '604호 샤워기에서 뜨거운 물이 안 나와요', category: 'bathroom-and-water' },
  ],
  ja: [
    { text: '1502号室のシャワーのお湯が出ません', category: 'bathroom-and-water' },
    { text: '803号室のエアコンが壊れています', category: 'air-conditioning' },
    { text: '1209号室のWi-Fiがつながりません', category: 'wifi' },
    { text: '611号室の隣の部屋がうるさくて眠れません', category: 'noise' },
  ],
}

/** Nothing of this makes a case. */
export const SMALL_TALK: Record<Language, readonly string[]> = {
  en: [
    'hello',
    'What time is breakfast?',
    'Is there a gym?',
    'thank you',
    'What time is check-out?',
    'nice weather',
  ],
  'zh-CN': ['你好', '早餐几点开始？', '有健身房吗？', '谢谢', '几点退房？', '今天天气不错'],
  ko: [
    '안녕하세요',
    '조식은 몇 시부터인가요?',
    '헬스장 있나요?',
    '감사합니다',
    '체크아웃은 몇 시인가요?',
    '날씨가 좋네요',
  ],
  ja: [
    'こんにちは',
    '朝食は何時からですか？',
    'ジムはありますか？',
    'ありがとうございます',
    'チェックアウトは何時ですか？',
    'いい天気ですね',
  ],
}

export const WORDS: Record<Language, { readonly thanks: string; readonly comment: string }> = {
  en: { thanks: 'thank you', comment: 'A lovely stay, the view over the water was wonderful' },
  'zh-CN': { thanks: '谢谢', comment: '住得很舒服，湖景很美' },
  ko: { thanks: '감사합니다', comment: '편안하게 잘 쉬었습니다. 전망이 정말 좋았어요' },
  ja: { thanks: 'ありがとうございます', comment: '眺めがとても良く、快適に過ごせました' },
}

export const SURNAMES = ['王', 'Smith', '김', '佐藤', '李', 'Miller', '박', '鈴木'] as const
