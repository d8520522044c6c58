"""The columns of a cashbook in a file: what they are called, in our export and in other people's.

Words are recognised in English, Azerbaijani and Russian, whatever language the reader speaks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from workbook.fund.model import CATEGORIES, INCOME
from workbook.locale import LANGUAGES, N_, _, use

TITLES = {
    "number": N_("No."),
    "date": N_("Date"),
    "text": N_("Text"),
    "in": N_("In"),
    "out": N_("Out"),
    "free": N_("Free money"),
    "restricted": N_("Restricted money"),
    "category": N_("What for"),
    "purpose": N_("Whose money"),
    "first": N_("Signed by"),
    "second": N_("Second signature"),
    "vote": N_("Decided by"),
    "quotes": N_("Quotes"),
    "receipt": N_("Receipt"),
    "levy": N_("Contribution"),
    "activity": N_("Activity"),
    "reverses": N_("Takes back"),
    "entered": N_("Written down at"),
    "id": N_("Id"),
    "rules": N_("Rules"),
}
"""The columns of our export, in their order."""

NOT_READ = ("free", "restricted", "balance")
"""Balances are known, but counted anew."""

FURTHER = {
    "amount": N_("Amount"),
    "way": N_("In or out"),
    "signed": N_("Approved by"),
    "balance": N_("Balance"),
}
"""Columns that other cashbooks have."""

WORDS = {
    "number": "number, voucher, no, nr, №, n, nömrə, sənəd, sənəd nömrəsi, "
    "номер, ордер, № документа",
    "date": "date, day, tarix, gün, дата, день, число",
    "text": "text, description, details, what, note, mətn, məzmun, təsvir, açıqlama, qeyd, "
    "описание, содержание, текст, примечание, назначение платежа, операция",
    "in": "in, income, received, money in, mədaxil, gəlir, giriş, daxil olub, "
    "приход, доход, поступление, поступило",
    "out": "out, expense, expenses, paid, spent, money out, məxaric, xərc, xərclər, çıxış, ödəniş, "
    "расход, расходы, выплата, выплачено, оплата",
    "amount": "amount, sum, azn, manat, məbləğ, сумма",
    "way": "way, direction, in or out, in/out, type, istiqamət, növ, направление, тип, вид",
    "category": "category, kind, what for, kateqoriya, maddə, nə üçün, категория, статья",
    "purpose": "purpose, restricted to, whose money, təyinat, təyinatlı vəsait, "
    "целевые средства, цель, целевое назначение",
    "signed": "authorised by, authorized by, approved by, signatures, təsdiq edən, imzalar, "
    "утвердил, подписи",
    "first": "first, signed by, first signature, imza, birinci imza, imzaladı, подпись, "
    "первая подпись, подписал",
    "second": "second, second signature, ikinci imza, вторая подпись",
    "vote": "vote, decided by, decision, qərar, səsvermə, решение, голосование",
    "quotes": "quotes, offers, təkliflər, qiymət təklifləri, предложения, котировки",
    "receipt": "receipt, invoice, qəbz, çek, faktura, квитанция, чек, счёт",
    "levy": "levy, contribution, collection, töhfə, icma töhfəsi, взнос, сбор",
    "activity": "activity, fəaliyyət, tədbir, мероприятие",
    "reverses": "reverses, takes back, reversal of, geri alır, storno, сторно, отменяет",
    "entered": "entered, entered at, written down at, yazılma vaxtı, записано",
    "id": "id",
    "rules": "rules, rules of the fund",
    "balance": "balance, qalıq, остаток, сальдо",
    "free": "free money, sərbəst vəsait, свободные средства",
    "restricted": "restricted money, təyinatlı qalıq",
}

INS = "in, income, received, +, mədaxil, gəlir, giriş, daxil, приход, доход, поступление"
OUTS = "out, expense, paid, -, −, məxaric, xərc, çıxış, ödəniş, расход, выплата"

VOTES = {"group": N_("The group"), "meeting": N_("The village meeting")}
VOTE_WORDS = {
    "group": "group, the group, qrup, icma fəaliyyət qrupu, группа",
    "meeting": "meeting, village meeting, the village meeting, yığıncaq, собрание, сход",
}

TOLD = 40
"""Letters of a cell that are repeated in a sentence."""


@lru_cache(maxsize=10_000)
def plain(text: str) -> str:
    """A word as it is compared: small, without dots on i, without what stands in brackets."""
    small = (
        unicodedata.normalize("NFC", text[:500])
        .replace("_", " ")
        .replace("İ", "i")
        .lower()
        .replace("ı", "i")
    )
    bare = re.sub(r"[(\[].*?[)\]]", " ", small).strip(" \t\r\n:.*,\ufeff\u00a0")
    return " ".join(bare.split()) or small.strip()


def column(header: str) -> str:
    """The key of the column that bears `header`; empty where nobody knows it."""
    return _headers().get(plain(header), "")


def category(text: str, way: str) -> str:
    """The category of that label in any language; empty where there is none."""
    found = _labels(CATEGORIES).get(plain(text), ())
    fits = (key for key in found if (key in INCOME) == (way == "in"))
    return next(fits, found[0] if found else "")


def direction(text: str) -> str:
    """`in` or `out`; empty for another word."""
    return _directions().get(plain(text) or text.strip(), "")


def vote(text: str) -> str:
    """`group` or `meeting`; empty for another word."""
    return _votes().get(plain(text)) or next(iter(_labels(VOTES).get(plain(text), ())), "")


def short(text: str) -> str:
    """A cell as a sentence repeats it."""
    return text if len(text) <= TOLD else f"{text[:TOLD]}…"


@cache
def _directions() -> dict[str, str]:
    return {**_words(INS, "in"), **_words(OUTS, "out")}


@cache
def _votes() -> dict[str, str]:
    return {word: key for key, words in VOTE_WORDS.items() for word in _words(words, key)}


@cache
def _headers() -> dict[str, str]:
    """Every known header; what our own export calls a column goes first."""
    titles = TITLES | FURTHER
    known = {word: key for key, words in WORDS.items() for word in _words(words, key)}
    ours = {word: keys[0] for word, keys in _labels(titles).items()}
    return known | ours


def _words(words: str, key: str) -> dict[str, str]:
    return {plain(word) or word.strip(): key for word in words.split(",")}


def _labels(labels: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Keys by their label in every language, and by themselves."""
    return _translated(tuple(labels.items()))


@cache
def _translated(labels: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for code in LANGUAGES:
        with use(code):
            for key, label in labels:
                word = plain(_(label))
                found[word] = tuple(dict.fromkeys((*found.get(word, ()), key)))
    for key, _label in labels:
        found.setdefault(plain(key), (key,))
    return found
