// Words that tell English, words that every language borrows, and greetings that tell another language at once.

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '')

export const ENGLISH: ReadonlySet<string> = new Set(
  words(`
  a an the this that these those there here it its it's i i'm im i'd i'll i've ive me my mine we we're we've our us you
  you're your u ur yall he she his her him they they're their them who what what's whats when where where's which why
  how how's is isn't isnt are aren't arent was wasn't wasnt were weren't be been being am do don't dont does doesn't
  doesnt did didn't didnt done have haven't havent has hasn't hasnt had having can can't cant cannot could couldn't
  will won't wont would wouldn't should shouldn't may might must shall let let's get got gets getting give gave given
  go going gone went come came coming take took make made need needs needed want wants wanted like liked love loved
  hate know knew think thought see saw seen look looks looking find found say said says tell told ask asked asking
  call called calling wait waited waiting work works working worked stop stopped stay stayed staying sleep slept keep
  keeps kept leave left leaving put bring brought send sent change changed help helped fix fixed clean cleaned pay
  paid charge charged book booked try tried use used feel feels felt smell smells smelled sound sounds leak leaking
  and or but so because if then than as of in on at by for from with without about into onto over under up down out
  off to too very really just only also again still already yet ever never always now today tonight tomorrow
  yesterday morning night afternoon evening day days hour hours minute minutes mins min week ago late early soon
  before after since until while not no none nothing nobody nope yes yeah yep please pls plz thanks thank thx ty
  sorry hi hello hey good great nice bad awful terrible horrible worst best better worse lovely amazing perfect okay
  fine broken dirty noisy loud quiet cold hot warm wet dry old new big small slow fast rude friendly free full empty
  more less much many few some any all every each other another one two three four five six seven eight nine ten
  first second third last next extra same wrong right people person someone somebody anyone anything something
  everything room rooms door window bed beds pillow pillows blanket towel towels shower water bathroom sink floor
  wall walls ceiling light lights lamp heater heating breakfast dinner lunch food coffee tea staff desk front guest
  guests kids kid baby wife husband son daughter family friend money bill receipt refund booking reservation card key
  keys phone bag luggage parking gym pool points balance member membership number name time place way thing things
  stuff lot bit kind sort lol omg wtf ugh wow btw asap tbh idk cuz gonna wanna gotta ain't seriously literally
  actually honestly maybe possible available borrow speak talk english human manager anybody hair bugs mould mold
  dust stain stained sheets carpet curtain hairdryer kettle fridge safe iron rubbish trash bin drain toilet tap plug
  outlet charger password connection signal elevator noise music party neighbours neighbors upstairs downstairs
  hallway corridor street construction drilling barking snoring
  messages back half set open through there's theres what've around ring instead account machine year walked
  turn that's somewhere sending remove real long close bath worth whole unsubscribe times till status list
  home hold hear happy even earn delete whoever we'll we'd walk wake view understand sure smoking sign
  outside order members lost languages includes invoice included hand explain end connect company cancel
  arrived agent zero well weekend twice such straight side show saved running round reserve rate prefer
  personal per notifications mother missing milk middle message later forgot far expected enough else eggs
  drop couple building bottle birthday between arriving above word travel town texts telling swap supposed
  stays spotless suppose space separate seat runs rather quit promised problem price pretty own otherwise
  ordered offers month missed mind meant locked little level laptop joke history happens goes glass forget
  fell exactly everyone dropped drink drawer doors dog degrees count correct consent colleague closed city
  cheers checking chair cheap behind badly appreciate apparently anymore access wonder years worn woke wipe
  wine who's whatever welcome weeks website watch waiter visitors turned tub trying treated talking talked
  taken swim sunset stuck stops stone start stairs split spilled sorting song socks smoke slippers signed
  shows shift share shame sell sea sad reply refused received ready reading reach raw quick previous pick
  near nearly moved miles midnight married lock letting land knocking kitchen kindly knows itself issues
  instructions ignore hurts hurry high head hard greetings fruit fresh forever flush flowers flat fire feet
  fault facing expect except everywhere escalate erase eaten eat earlier dress died different deleted dear
  dead dawn dad cover complaints complaint clearly class chance center carry cards cancelled beautiful away
  arrive apart answer anniversary alone allowed agree adapter actual act reward voucher credited gives hows
  wifi's tonight's couldnt wouldnt shouldnt thats theyre youre whos heres`),
)

export const LOANED: ReadonlySet<string> = new Set(
  words(`ok okay wifi wi fi tv vip spa ac bar menu taxi hotel internet check checkin checkout in out late room service
  no hi hello bye lol wow pm am usb app email mail sms stop super sauna lobby suite minibar bbq hm hmm oh ah mr mrs`),
)

export const GREETINGS_ELSEWHERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    es: 'hola|gracias|muchas gracias|buenos dias|buenos días|buenas tardes|buenas noches|buenas|por favor|adiós',
    fr: "bonjour|bonsoir|merci|merci beaucoup|salut|s'il vous plaît|au revoir",
    de: 'hallo|danke|vielen dank|danke schön|guten tag|guten morgen|guten abend|bitte|moin|servus|tschüss',
    it: 'ciao|grazie|grazie mille|buongiorno|buonasera|prego',
    pt: 'olá|ola|obrigado|obrigada|bom dia|boa noite|boa tarde',
    vi: 'xin chào|chào|cảm ơn|cám ơn|xin chao|cam on',
    nl: 'hoi|dank je|dank u|goedemorgen|bedankt',
    tr: 'merhaba|teşekkürler|teşekkür ederim',
    id: 'terima kasih|selamat pagi|selamat malam',
  }).flatMap(([language, greetings]) =>
    greetings.split('|').map((greeting) => [greeting, language] as const),
  ),
)
