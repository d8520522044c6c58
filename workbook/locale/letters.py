"""Small and capital letters, and alphabetical order, in the reader's language.

Azerbaijani pairs i with İ and ı with I, and its alphabet runs … e ə f …, … h x ı i …,
… k q l …; neither Python nor Babel knows this.
"""

from __future__ import annotations

import unicodedata

from workbook.locale import language

ALPHABETS = {
    "en": "abcdeəfghiıjklmnopqrstuvwxyz",
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
"""Order of the letters; ə and ı have a place in English lists too, w in Azerbaijani ones."""


def lower(text: str) -> str:
    """`text` in small letters."""
    text = unicodedata.normalize("NFC", text).replace("İ", "i")
    return (text.replace("I", "ı") if language() == "az" else text).lower()


def upper(text: str) -> str:
    """`text` in capital letters."""
    text = unicodedata.normalize("NFC", text)
    return (text.replace("i", "İ") if language() == "az" else text).upper()


def quoted(text: str) -> str:
    """`text` between the quotation marks of the reader's language."""
    return f"«{text}»" if language() == "ru" else f"“{text}”"


def alphabetical(text: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """Key to sort by: `sorted(names, key=alphabetical)`.

    Signs come first, then digits, then letters of the reader's alphabet, then other letters.
    A letter with a foreign accent stands with its base letter.
    """
    alphabet = ALPHABETS[language()]
    return tuple(_place(letter, alphabet) for letter in lower(text)), text


def _place(letter: str, alphabet: str) -> tuple[int, int]:
    base = unicodedata.normalize("NFD", letter)[0]
    for known in (letter, base):
        if known in alphabet:
            return 2, alphabet.index(known)
    if base.isalpha():
        return 3, ord(base)
    return int(base.isdigit()), ord(base)
