"""One plain way of writing for texts that a reader takes for the same."""

from __future__ import annotations

import unicodedata

PLAIN_LETTERS = str.maketrans(
    {
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ħ": "h",
        "ı": "i",
        "\N{ARABIC TATWEEL}": "",
    }
)
"""What Unicode takes for letters of their own, and a keyboard without them writes like this."""

ACCENTS = (range(10, 37), range(200, 241))
"""The combining classes of accents, and of the points of Hebrew and Arabic.

The marks of other scripts, from the voiced kana to the vowels and tones of India and Thailand, make
another word.
"""


def folded(text: str) -> str:
    """Return a text without case, accents, ligatures, wide forms, invisible characters, other digits."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text).casefold().translate(PLAIN_LETTERS)
    letters = map(_plain, unicodedata.normalize("NFKD", plain))
    return unicodedata.normalize("NFC", "".join(letters))


def _plain(letter: str) -> str:
    match unicodedata.category(letter):
        case "Cf":
            return ""
        case "Mn" if any(unicodedata.combining(letter) in accents for accents in ACCENTS):
            return ""
        case "Nd":
            return str(unicodedata.decimal(letter))
    return letter
