// What is particular to a WeChat Official Account: its menu, its limits as a guest and as staff read of them.
import { texts } from './texts.ts'

export const wechatTexts = texts({
  // The three of the first row have room for 16 bytes each: five CJK characters.
  'wechat.menu-problem': { en: 'Report a fault', 'zh-CN': '报修投诉', ko: '불편 신고', ja: 'お困りごと' },
  'wechat.menu-points': { en: 'My points', 'zh-CN': '我的积分', ko: '내 포인트', ja: 'ポイント' },
  'wechat.menu-more': { en: 'More', 'zh-CN': '更多服务', ko: '더 보기', ja: 'その他' },
  'wechat.menu-person': {
    en: 'Talk to a person',
    'zh-CN': '人工服务',
    ko: '직원과 대화',
    ja: 'スタッフと話す',
  },
  'wechat.menu-language': {
    en: 'Language 语言 언어 言語',
    'zh-CN': '语言 Language 언어 言語',
    ko: '언어 Language 语言 言語',
    ja: '言語 Language 语言 언어',
  },
  'wechat.more': {
    en: '(There is more to come, but WeChat takes only a few messages in a row. Please reply with any word and the rest will follow.)',
    'zh-CN': '（内容还没发完：微信限制连续发送的条数。请您随便回复一句，余下的会马上发给您。）',
    ko: '(이어지는 내용이 있습니다. 위챗은 연속으로 보낼 수 있는 건수가 정해져 있으니, 아무 말씀이나 보내 주시면 나머지를 바로 보내 드리겠습니다.)',
    ja: '（続きがあります。WeChatでは続けて送れる件数に限りがあるため、ひと言ご返信いただければ残りをすぐにお送りします。）',
  },
  'wechat.write-on': {
    en: '(WeChat lets us write to you again only after you have written to us. If anything is open, please send us a line.)',
    'zh-CN': '（受微信规则限制，您给我们留言后，我们才能继续回复您。如有需要，请随时发消息给我们。）',
    ko: '(위챗 규정상 고객님께서 메시지를 보내 주셔야 저희가 다시 답변드릴 수 있습니다. 필요하신 것이 있으면 언제든 한마디 남겨 주십시오.)',
    ja: '（WeChatの規定により、お客様からメッセージをいただいた後でなければ、こちらから続けてお返事できません。ご用の際はひと言お送りください。）',
  },
  'wechat.waits': {
    en: 'It waits until the guest writes again: WeChat takes five messages within 48 hours of what a guest writes, three within a minute of a tap on the menu or a scan.',
    'zh-CN':
      '等待客人再次留言后发出：微信规定，客人留言后 48 小时内最多回复五条，点菜单或扫码后一分钟内最多三条。',
    ko: '고객이 다시 메시지를 보낼 때까지 대기합니다. 위챗에서는 고객 메시지 후 48시간 안에 5건, 메뉴를 누르거나 코드를 스캔한 뒤 1분 안에 3건까지 보낼 수 있습니다.',
    ja: 'お客様から次のメッセージが届くまで保留します。WeChatで送信できるのは、お客様のメッセージから48時間以内に5件、メニュー操作やQRコードの読み取りから1分以内に3件までです。',
  },
  'wechat.left': {
    en: 'The guest no longer follows the account.',
    'zh-CN': '客人已取消关注公众号。',
    ko: '고객이 공식 계정 팔로우를 취소했습니다.',
    ja: 'お客様は公式アカウントのフォローを解除しています。',
  },
  'wechat.with-another': {
    en: 'It went in one text with the message before it, which may have arrived. Please look before it is sent again.',
    'zh-CN': '与上一条合并发送，而上一条可能已经送达。重发前请先确认。',
    ko: '앞 메시지와 한 번에 보냈으며, 그 메시지가 이미 도착했을 수 있습니다. 다시 보내기 전에 확인해 주십시오.',
    ja: '直前のメッセージとまとめて送信しましたが、すでに届いている可能性があります。再送の前にご確認ください。',
  },
  'wechat.not-verified': {
    en: 'WeChat lets only verified service accounts send customer-service messages. The account has to be verified at mp.weixin.qq.com.',
    'zh-CN': '只有通过微信认证的服务号才能发送客服消息，请先在 mp.weixin.qq.com 完成认证。',
    ko: '위챗에서는 인증된 서비스 계정만 고객 서비스 메시지를 보낼 수 있습니다. mp.weixin.qq.com에서 계정 인증을 받아야 합니다.',
    ja: 'WeChatでカスタマーサービスメッセージを送れるのは、認証済みのサービスアカウントのみです。mp.weixin.qq.com で認証が必要です。',
  },
  'wechat.picture-type': {
    en: 'WeChat takes pictures as JPEG, PNG or GIF only.',
    'zh-CN': '微信只接受 JPEG、PNG 或 GIF 格式的图片。',
    ko: '위챗에서는 JPEG, PNG, GIF 사진만 보낼 수 있습니다.',
    ja: 'WeChatで送れる画像はJPEG、PNG、GIFのみです。',
  },
  'wechat.down-secret': {
    en: 'WeChat refuses WECHAT_APP_ID or WECHAT_APP_SECRET. Please copy both again from mp.weixin.qq.com.',
    'zh-CN': '微信不接受 WECHAT_APP_ID 或 WECHAT_APP_SECRET，请从 mp.weixin.qq.com 重新复制。',
    ko: '위챗이 WECHAT_APP_ID 또는 WECHAT_APP_SECRET을 거부합니다. mp.weixin.qq.com에서 다시 복사해 주십시오.',
    ja: 'WECHAT_APP_ID または WECHAT_APP_SECRET がWeChatに拒否されました。mp.weixin.qq.com から再度コピーしてください。',
  },
  'wechat.down-address': {
    en: 'WeChat does not take calls from this server’s address. Please add it to the IP whitelist at mp.weixin.qq.com. {answer}',
    'zh-CN': '微信不接受本服务器 IP 的调用，请在 mp.weixin.qq.com 将其加入 IP 白名单。{answer}',
    ko: '위챗이 이 서버의 IP 주소를 허용하지 않습니다. mp.weixin.qq.com의 IP 화이트리스트에 추가해 주십시오. {answer}',
    ja: 'このサーバーのIPアドレスはWeChatで許可されていません。mp.weixin.qq.com のIPホワイトリストに追加してください。{answer}',
  },
  'wechat.down-plain': {
    en: 'WeChat posts in plain text although WECHAT_AES_KEY is set: nothing is heard. Please choose the safe mode at mp.weixin.qq.com.',
    'zh-CN':
      '已设置 WECHAT_AES_KEY，但微信推送的是明文，因此不予接收。请在 mp.weixin.qq.com 将消息加解密方式改为安全模式。',
    ko: 'WECHAT_AES_KEY가 설정되어 있으나 위챗이 평문으로 보내고 있어 메시지를 받지 않습니다. mp.weixin.qq.com에서 보안 모드를 선택해 주십시오.',
    ja: 'WECHAT_AES_KEY が設定されていますが、WeChatから平文で届いているため受信していません。mp.weixin.qq.com で安全モードを選択してください。',
  },
  'wechat.down-no-key': {
    en: 'WeChat posts encrypted messages: nothing is heard. Please set WECHAT_AES_KEY to the EncodingAESKey of mp.weixin.qq.com.',
    'zh-CN':
      '微信推送的是加密消息，目前无法读取。请将 WECHAT_AES_KEY 设为 mp.weixin.qq.com 上的 EncodingAESKey。',
    ko: '위챗이 암호화된 메시지를 보내고 있어 읽을 수 없습니다. WECHAT_AES_KEY에 mp.weixin.qq.com의 EncodingAESKey를 넣어 주십시오.',
    ja: 'WeChatから暗号化されたメッセージが届いており、読み取れません。WECHAT_AES_KEY に mp.weixin.qq.com の EncodingAESKey を設定してください。',
  },
  'wechat.down-wrong-key': {
    en: 'WeChat’s messages cannot be decrypted: nothing is heard. WECHAT_AES_KEY and WECHAT_APP_ID must be those of mp.weixin.qq.com.',
    'zh-CN':
      '无法解密微信消息，目前收不到任何内容。请确认 WECHAT_AES_KEY 和 WECHAT_APP_ID 与 mp.weixin.qq.com 上的一致。',
    ko: '위챗 메시지를 복호화할 수 없어 받지 못하고 있습니다. WECHAT_AES_KEY와 WECHAT_APP_ID가 mp.weixin.qq.com의 값과 같은지 확인해 주십시오.',
    ja: 'WeChatのメッセージを復号できず、受信できていません。WECHAT_AES_KEY と WECHAT_APP_ID が mp.weixin.qq.com の値と一致しているかご確認ください。',
  },
})
