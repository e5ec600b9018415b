// What staff read in alerts. Short: it is read on a telephone in a corridor.
import { texts } from './texts.ts'

export const staffTexts = texts({
  'staff.complaint': { en: 'New complaint', 'zh-CN': '新投诉', ko: '새 불만 접수', ja: '新しい苦情' },
  'staff.request': { en: 'New request', 'zh-CN': '新需求', ko: '새 요청', ja: '新しい要望' },
  'staff.raised': {
    en: 'More serious than first reported',
    'zh-CN': '情况升级，比最初反映的更严重',
    ko: '처음 접수보다 심각한 상황',
    ja: '当初の報告より深刻です',
  },
  'staff.reopened': {
    en: 'Opened again: the guest says it is not solved',
    'zh-CN': '重新开启：客人表示尚未解决',
    ko: '재개: 고객이 해결되지 않았다고 알림',
    ja: '再開：未解決とのお申し出',
  },
  'staff.waiting': {
    en: 'Late: the guest is asking again',
    'zh-CN': '已超时：客人再次催促',
    ko: '지연: 고객이 다시 문의함',
    ja: '遅延：お客様から再度の催促',
  },
  'staff.calling': {
    en: 'Danger: the guest is asking for help again',
    'zh-CN': '紧急：客人再次求助',
    ko: '긴급: 고객이 다시 도움을 요청함',
    ja: '緊急：お客様が再び助けを求めています',
  },
  'staff.asking': {
    en: 'The guest asks how it stands',
    'zh-CN': '客人询问处理进展',
    ko: '고객이 진행 상황을 문의함',
    ja: 'お客様から状況のお問い合わせ',
  },
  'staff.all-clear': {
    en: 'The guest writes that the danger is over: please make sure all the same',
    'zh-CN': '客人表示险情已解除，仍请到场确认',
    ko: '고객이 위험이 해소되었다고 알림: 그래도 직접 확인해 주십시오',
    ja: 'お客様より「危険は去った」とのご連絡：念のため必ず確認してください',
  },
  'staff.withdrawn': {
    en: 'Withdrawn: the guest no longer needs it',
    'zh-CN': '已撤销：客人表示不再需要',
    ko: '취소: 고객이 더 이상 필요 없다고 알림',
    ja: '取り下げ：お客様より不要とのご連絡',
  },
  'staff.withdrawn-cause': {
    en: 'Withdrawn by the guest',
    'zh-CN': '客人撤销',
    ko: '고객이 취소함',
    ja: 'お客様による取り下げ',
  },
  'staff.answered-cause': {
    en: 'Answered by a person, chat handed back',
    'zh-CN': '已由人工回复，对话已交还',
    ko: '직원이 답변 후 대화를 돌려줌',
    ja: 'スタッフが返信し、応対を終了',
  },
  'staff.number': {
    en: 'Case {number}',
    'zh-CN': '编号 {number}',
    ko: '접수 번호 {number}',
    ja: '受付番号{number}',
  },
  'staff.escalated': {
    en: 'Escalated: nobody has acknowledged this in time',
    'zh-CN': '升级提醒：超时无人接手',
    ko: '상향 보고: 기한 내에 확인한 직원이 없음',
    ja: 'エスカレーション：期限内に確認した者がいません',
  },
  'staff.room': { en: 'Room {room}', 'zh-CN': '{room} 房', ko: '{room}호', ja: '{room}号室' },
  'staff.no-room': { en: 'Room not known', 'zh-CN': '房号未知', ko: '객실 미상', ja: '部屋番号不明' },
  'staff.words': { en: '“{summary}”', 'zh-CN': '“{summary}”', ko: '“{summary}”', ja: '「{summary}」' },
  'staff.acknowledge-by': {
    en: 'Case {number} · acknowledge by {time}',
    'zh-CN': '编号 {number} · 请在 {time} 前接手',
    ko: '접수 번호 {number} · {time}까지 확인',
    ja: '受付番号{number} · {time}までに確認',
  },
  'staff.resolve-by': {
    en: 'Case {number} · put right by {time}',
    'zh-CN': '编号 {number} · 请在 {time} 前处理好',
    ko: '접수 번호 {number} · {time}까지 처리',
    ja: '受付番号{number} · {time}までに対応',
  },
  'staff.place-known': {
    en: 'Case {number}: the guest says where it is: {place}',
    'zh-CN': '编号 {number}：客人告知位置：{place}',
    ko: '접수 번호 {number}: 고객이 알린 위치는 {place}',
    ja: '受付番号{number}：お客様からの場所の連絡：{place}',
  },
  'staff.room-known': {
    en: 'Case {number}: it is room {room}',
    'zh-CN': '编号 {number}：房号为 {room}',
    ko: '접수 번호 {number}: 객실은 {room}호입니다',
    ja: '受付番号{number}：お部屋は{room}号室です',
  },
  'staff.added': {
    en: 'Case {number}, the guest adds: “{summary}”',
    'zh-CN': '编号 {number}，客人补充：“{summary}”',
    ko: '접수 번호 {number}, 고객 추가 내용: “{summary}”',
    ja: '受付番号{number}、お客様からの追記：「{summary}」',
  },
  'staff.acknowledge': { en: 'Acknowledge', 'zh-CN': '接手', ko: '확인', ja: '確認する' },
  'staff.open-case': { en: 'Open case', 'zh-CN': '查看详情', ko: '상세 보기', ja: '詳細を開く' },
})
