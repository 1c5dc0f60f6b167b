"""Notes and questions in any script: each finds its own, and nothing is made of one that the base does not hold."""

import unicodedata

import pytest

from bot.core.decide import SUGGEST_FROM, confidence
from bot.core.knowledge import KnowledgeBase
from bot.core.lexicon import NO_LEXICON, Lexicon
from bot.core.match import Match
from bot.core.matcher import Matcher
from bot.core.query import Query
from bot.lexicon.load import shipped_lexicon
from tests.core.bases import DOCKER, base, entry

LEXICONS = pytest.mark.parametrize(
    "lexicon", [shipped_lexicon(), NO_LEXICON], ids=["shipped lexicon", "no lexicon"]
)

JAPANESE = base(
    entry("backup", "バックアップはいつ取られますか？", "毎晩二時に取り、三十日間残します。"),
    entry("price", "料金はいくらですか？", "社内では無料です。請求書は届きません。"),
    entry("key", "鍵を失くしたらどうすればよいですか？", "総務に届けてください。"),
    entry("vpn", "自宅からVPNにつなぐには？", "アプリを入れて、社員番号でログインします。"),
    entry("log", "サーバーのログはどこにありますか？", "各サーバーの /var/log にあります。"),
)
CHINESE = base(
    entry("backup", "备份什么时候进行？", "每天凌晨两点，保留三十天。"),
    entry("price", "这个服务怎么收费？", "公司内部免费使用。"),
    entry("deploy", "如何回滚到上一个版本？", "在控制台选择旧版本，然后重新部署。"),
    entry("why", "为什么测试这么慢？", "每次都会重新下载镜像。"),
    entry("access", "怎么申请数据库权限？", "给数据组提交工单。"),
)
KOREAN = base(
    entry("backup", "백업은 언제 하나요?", "매일 새벽 두 시에 합니다."),
    entry("deploy", "배포를 되돌리려면 어떻게 하나요?", "이전 버전을 선택합니다."),
    entry("access", "데이터베이스 권한은 누가 주나요?", "데이터 팀에 요청하세요."),
)
RUSSIAN = base(
    entry("backup", "Когда делаются резервные копии?", "Каждую ночь в два часа."),
    entry("deploy", "Как откатить релиз?", "Выберите прежнюю версию в консоли."),
    entry("access", "Кто выдаёт доступ к базе данных?", "Напишите команде данных."),
)
GREEK = base(
    entry("backup", "Πότε γίνεται το αντίγραφο ασφαλείας;", "Κάθε βράδυ στις δύο."),
    entry("deploy", "Πώς αναιρώ μια έκδοση;", "Διάλεξε την προηγούμενη στην κονσόλα."),
    entry("access", "Ποιος δίνει πρόσβαση στη βάση;", "Γράψε στην ομάδα δεδομένων."),
)
ARABIC = base(
    entry("backup", "متى يُؤخذ النسخ الاحتياطي؟", "كل ليلة في الثانية."),
    entry("deploy", "كيف أتراجع عن الإصدار؟", "اختر الإصدار السابق."),
    entry("access", "من يمنح صلاحية قاعدة البيانات؟", "اكتب إلى فريق البيانات."),
)
THAI = base(
    entry("backup", "สำรองข้อมูลเมื่อไร", "ทุกคืนเวลาตีสอง"),
    entry("deploy", "ย้อนเวอร์ชันได้อย่างไร", "เลือกเวอร์ชันก่อนหน้า"),
    entry("access", "ใครให้สิทธิ์ฐานข้อมูล", "ติดต่อทีมข้อมูล"),
)
HINDI = base(
    entry("backup", "बैकअप कब लिया जाता है?", "हर रात दो बजे।"),
    entry("deploy", "रिलीज़ वापस कैसे लें?", "कंसोल में पुराना संस्करण चुनें।"),
    entry("access", "डेटाबेस की अनुमति कौन देता है?", "डेटा टीम को लिखें।"),
)
FRENCH = base(
    entry("backup", "Quand la sauvegarde est-elle exécutée ?", "Chaque nuit à deux heures."),
    entry("deploy", "Comment revenir à la version précédente ?", "Choisissez-la dans la console."),
)

OWN = [
    (JAPANESE, "バックアップの時間", "backup"),
    (JAPANESE, "無料で使える？", "price"),
    (JAPANESE, "鍵をなくした", "key"),
    (JAPANESE, "鍵", "key"),
    (JAPANESE, "家からＶＰＮ", "vpn"),
    (JAPANESE, "ｻｰﾊﾞｰのﾛｸﾞを見たい", "log"),
    (JAPANESE, "請求書が来ない", "price"),
    (CHINESE, "备份保留多久", "backup"),
    (CHINESE, "要收费吗", "price"),
    (CHINESE, "怎样恢复旧版本", "deploy"),
    (CHINESE, "测试太慢了", "why"),
    (CHINESE, "数据库的权限找谁", "access"),
    (KOREAN, "백업 시간", "backup"),
    (KOREAN, "배포 되돌리기", "deploy"),
    (KOREAN, "데이터베이스 권한 요청", "access"),
    (RUSSIAN, "резервная копия", "backup"),
    (RUSSIAN, "откат релиза", "deploy"),
    (RUSSIAN, "кто выдает доступ", "access"),
    (GREEK, "ΑΝΤΙΓΡΑΦΟ ΑΣΦΑΛΕΙΑΣ", "backup"),
    (GREEK, "αναιρω εκδοση", "deploy"),
    (ARABIC, "موعد النسخ الاحتياطي", "backup"),
    (ARABIC, "متى يؤخذ النسخ", "backup"),
    (ARABIC, "صلاحية البيانات", "access"),
    (THAI, "สำรองข้อมูลตอนไหน", "backup"),
    (THAI, "อยากย้อนเวอร์ชัน", "deploy"),
    (HINDI, "बैकअप का समय", "backup"),
    (HINDI, "डेटाबैस अनुमति", "access"),
    (FRENCH, "sauvegarde executee", "backup"),
    (FRENCH, "VERSION PRECEDENTE", "deploy"),
]

FOREIGN = [
    "コンテナを使う理由は何ですか？",
    "今日の昼ごはんは？",
    "为什么要用容器",
    "会议室怎么预订",
    "왜 컨테이너를 쓰나요?",
    "Почему мы используем контейнеры?",
    "Γιατί χρησιμοποιούμε κοντέινερ;",
    "لماذا نستخدم الحاويات؟",
    "ทำไมต้องใช้คอนเทนเนอร์",
    "कंटेनर क्यों?",
    "whу dо wе usе dосkеr",
    "🐳🐳🐳",
    "👩🏽‍💻🇯🇵",
    "中",
    "ж",
    "の",
    "ﷺ",
    "𠮷",
]


def found(asked: str, held: KnowledgeBase, lexicon: Lexicon) -> Match | None:
    return next(iter(Matcher(held, lexicon).match(Query.parse(asked))), None)


def sureness(match: Match | None) -> float:
    return confidence(match) if match else 0.0


@LEXICONS
@pytest.mark.parametrize(("held", "asked", "name"), OWN, ids=[asked for _, asked, _ in OWN])
def test_a_note_in_any_script_finds_its_own_questions(
    held: KnowledgeBase, asked: str, name: str, lexicon: Lexicon
) -> None:
    match = found(asked, held, lexicon)
    assert match is not None
    assert match.key.entry == name


@LEXICONS
@pytest.mark.parametrize("asked", FOREIGN)
def test_nothing_is_made_of_a_question_in_a_script_that_the_base_does_not_hold(
    asked: str, lexicon: Lexicon
) -> None:
    assert sureness(found(asked, DOCKER, lexicon)) < SUGGEST_FROM


@LEXICONS
@pytest.mark.parametrize(
    ("held", "asked"),
    [
        (JAPANESE, "会議室の予約はどうすればよいですか"),
        (JAPANESE, "駐車場を使いたいです"),
        (CHINESE, "为什么天空是蓝色的"),
        (CHINESE, "会议室怎么预订"),
        (KOREAN, "점심은 어떻게 하나요?"),
        (JAPANESE, "why do we use containers"),
        (CHINESE, "why do we use containers"),
        (RUSSIAN, "why do we use containers"),
    ],
)
def test_words_that_only_shape_a_question_are_no_reason_to_suggest_an_answer(
    held: KnowledgeBase, asked: str, lexicon: Lexicon
) -> None:
    assert sureness(found(asked, held, lexicon)) < SUGGEST_FROM


@LEXICONS
@pytest.mark.parametrize("held", [JAPANESE, CHINESE, KOREAN, RUSSIAN, GREEK, ARABIC, THAI, HINDI])
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_question_typed_as_it_stands_is_word_for_word_in_whatever_unicode_form(
    held: KnowledgeBase, form: str, lexicon: Lexicon
) -> None:
    for each in held.entries:
        typed = unicodedata.normalize(form, each.question)  # type: ignore[arg-type]
        match = found(typed, held, lexicon)
        assert match is not None
        assert match.key == each.key
        assert match.score == pytest.approx(1, abs=0.01)


def test_a_base_written_in_another_unicode_form_is_found_as_well() -> None:
    written = unicodedata.normalize("NFD", "Café für Gäste: バックアップ")
    match = found("cafe バックアップ", base(entry("cafe", written), entry("x", "Why?")), NO_LEXICON)
    assert match is not None
    assert match.key.entry == "cafe"
