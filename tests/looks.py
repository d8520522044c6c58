"""What stands on a drawn sheet, and whether it is neat; a language that needs much room."""

from functools import cache
from gettext import NullTranslations
from itertools import combinations

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from matplotlib.transforms import Bbox


def words(figure):
    """Every text on a sheet."""
    return [text.get_text() for text in figure.findobj(Text) if text.get_text()]


def said(figure):
    """The texts on a sheet, as one."""
    return " ".join(words(figure))


def places(figure):
    """Every text with the rectangle that its ink fills, in pixels."""
    found = [text for text in figure.findobj(Text) if text.get_text().strip()]
    return [(text.get_text(), ink(text, figure.dpi)) for text in found]


def ink(text, dpi):
    """The rectangle of one line of text that stands on its baseline."""
    assert text.get_verticalalignment() == "baseline"
    width, height, below = extent(text.get_text(), text.get_fontproperties().copy(), dpi)
    x, y = text.get_transform().transform(text.get_position())
    x -= {"left": 0, "center": width / 2, "right": width}[text.get_horizontalalignment()]
    return Bbox.from_bounds(x, y - below, width, height)


@cache
def extent(text, font, dpi):
    """How wide and how high a text is, and how much of that lies below its baseline, in pixels."""
    return RendererAgg(1, 1, dpi).get_text_width_height_descent(text, font, ismath=False)


def neat(sheet):
    """Fail where words overlap or come near the edge of the page."""
    found = places(sheet)
    width, height = sheet.bbox.width, sheet.bbox.height
    assert [t for t, box in found if box.x0 < 20 or box.x1 > width - 20] == []
    assert [t for t, box in found if box.y0 < 10 or box.y1 > height - 10] == []
    edges = [(text, box.extents.tolist()) for text, box in found]
    assert [(a, b) for (a, one), (b, two) in combinations(edges, 2) if touch(one, two)] == []


def touch(one, two, ease=1.5):
    """Whether two rectangles, each x0, y0, x1, y1, share more than their edges."""
    across = min(one[2], two[2]) - max(one[0], two[0])
    return across > ease and min(one[3], two[3]) - max(one[1], two[1]) > ease


class Wordy(NullTranslations):
    """A language that needs far more room than English."""

    def gettext(self, message):
        return f"{message} {'yaxşı ' * (len(message) // 8)}".strip()

    def ngettext(self, one, many, number):
        return self.gettext(many)
