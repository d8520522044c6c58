"""What stands in a PDF: its pages, their words, what is cut off, what cannot be read."""

import pypdfium2

from workbook.paper.words import NOTHING, printable

BROKEN = "\x02"
"""How PDFium tells of a hyphen at the end of a line."""


class Opened:
    """A PDF that is closed again at the end of a test."""

    def __init__(self, content):
        self._pdf = pypdfium2.PdfDocument(content)

    def __enter__(self):
        return self

    def __exit__(self, *_trouble):
        self._pdf.close()

    @property
    def pages(self):
        """How many pages there are."""
        return len(self._pdf)

    def words(self, page=None):
        """The words of a page, else of all of them, on one line."""
        pages = range(len(self._pdf)) if page is None else (page,)
        text = " ".join(" ".join(self._text(at).split()) for at in pages)
        return text.replace("\u00ad", "").replace("\u2060", "").replace(BROKEN, "")

    def beyond(self, margin=0):
        """What is drawn or written nearer to an edge than `margin` points, or off the page."""
        return [found for at in range(len(self._pdf)) for found in self._beyond(at, margin)]

    def unreadable(self):
        """Letters that no font of ours has: they would be printed as empty boxes."""
        letters = set(self.words()) - {NOTHING}
        return sorted(letter for letter in letters if _lost(letter))

    def _text(self, at):
        page = self._pdf[at]
        reader = page.get_textpage()
        try:
            return reader.get_text_bounded()
        finally:
            reader.close()
            page.close()

    def _beyond(self, at, margin):
        page = self._pdf[at]
        wide, high = page.get_size()
        for found in page.get_objects(max_depth=3):
            left, bottom, right, top = found.get_bounds()
            inside = margin <= left and margin <= bottom and right <= wide - margin
            if not (inside and top <= high - margin) and right > left and top > bottom:
                yield at + 1, tuple(round(edge) for edge in (left, bottom, right, top))
        page.close()


def _lost(letter):
    return bool(letter.strip()) and printable(letter) == NOTHING
