"""Make the page's fonts: Noto Sans cut down to our three languages, as WOFF2.

    pip install fonttools brotli        (only needed to make the files anew)
    python workbook/fonts/subset.py

The page loads under 30 KB a weight instead of 500. The full TTF files stay beside them: figures
and documents may need letters that no page shows.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
WEIGHTS = ("Regular", "Bold")
FEATURES = ("ccmp", "kern", "liga", "locl", "lnum", "mark", "mkmk", "tnum")
RANGES = (
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B: ç ö ü ğ ı İ ş Ə
    (0x0259, 0x0259),  # ə
    (0x0300, 0x0304),  # accents that may stand apart: grave, acute, circumflex, tilde, macron
    (0x0306, 0x0308),  # breve, dot above, diaeresis
    (0x0400, 0x045F),  # Cyrillic
    (0x0490, 0x04FF),  # Cyrillic of our neighbours, and of older Azerbaijani texts
    (0x2010, 0x2026),  # hyphens, dashes, quotation marks, bullet, ellipsis
    (0x202F, 0x203A),  # narrow space, per mille, primes, guillemets
    (0x20AC, 0x20BD),  # € ₼ ₽
    (0x2116, 0x2122),  # № ™
    (0x2212, 0x2212),  # minus
)


def letters() -> list[int]:
    """The code points that the subsets keep, where the font has them."""
    return [point for first, last in RANGES for point in range(first, last + 1)]


def subset(weight: str) -> Path:
    """Write the subset of one weight beside its TTF, and return its path."""
    from fontTools.subset import Options, Subsetter, load_font, save_font

    options = Options(flavor="woff2", layout_features=list(FEATURES), hinting=False)
    font = load_font(str(HERE / f"NotoSans-{weight}.ttf"), options)
    cutter = Subsetter(options)
    cutter.populate(unicodes=letters())
    cutter.subset(font)
    path = HERE / f"NotoSans-{weight}.woff2"
    save_font(font, str(path), options)
    return path


if __name__ == "__main__":
    for weight in WEIGHTS:
        subset(weight)
