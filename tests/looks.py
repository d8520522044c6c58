"""What stands on a drawn sheet, and whether it is neat; a language that needs much room."""

from gettext import NullTranslations
from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
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
    renderer = FigureCanvasAgg(figure).get_renderer()
    found = [text for text in figure.findobj(Text) if text.get_text().strip()]
    return [(text.get_text(), ink(text, renderer)) for text in found]


def ink(text, renderer):
    """The rectangle of one line of text that stands on its baseline."""
    assert text.get_verticalalignment() == "baseline"
    width, height, below = renderer.get_text_width_height_descent(
        text.get_text(), text.get_fontproperties(), ismath=False
    )
    x, y = text.get_transform().transform(text.get_position())
    x -= {"left": 0, "center": width / 2, "right": width}[text.get_horizontalalignment()]
    return Bbox.from_bounds(x, y - below, width, height)


def neat(sheet):
    """Fail where words overlap or come near the edge of the page."""
    found = places(sheet)
    width, height = sheet.bbox.width, sheet.bbox.height
    assert [t for t, box in found if box.x0 < 20 or box.x1 > width - 20] == []
    assert [t for t, box in found if box.y0 < 10 or box.y1 > height - 10] == []
    assert [(a, b) for (a, one), (b, two) in combinations(found, 2) if touch(one, two)] == []


def touch(one, two, ease=1.5):
    """Whether two rectangles share more than their edges."""
    across = min(one.x1, two.x1) - max(one.x0, two.x0)
    down = min(one.y1, two.y1) - max(one.y0, two.y0)
    return across > ease and down > ease


class Wordy(NullTranslations):
    """A language that needs far more room than English."""

    def gettext(self, message):
        return f"{message} {'yaxşı ' * (len(message) // 8)}".strip()

    def ngettext(self, one, many, number):
        return self.gettext(many)
