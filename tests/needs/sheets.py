"""Plans to draw, full and empty, and what stands on a drawn sheet."""

import datetime as dt

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from nasty import NASTY

import workbook as wb
from workbook.files import shipped
from workbook.needs.model import Ballot, Choice, DotVote, Need, Needs, Project, Session
from workbook.plan import Community, Group, Hamlet, Plan

CLOSED = dt.datetime(2027, 5, 3, 12, tzinfo=dt.UTC)


def village(language="", **rule):
    """The illustrative village, by another rule if one is given."""
    plan = wb.read(shipped("data") / f"muzdurlar{language and '.' + language}.json")
    return changed(plan, rule=plan.needs.rule.model_copy(update=rule))


def changed(plan, **parts):
    """The plan with other parts of its needs."""
    return plan.model_copy(update={"needs": plan.needs.model_copy(update=parts)})


def crowded(needs, groups, names=("",), hamlets=3):
    """A plan as full as one likes, whose names come from `names` in turn."""
    name = [names[i % len(names)] for i in range(200)]
    ids = [f"g{i}" for i in range(groups)]
    projects = tuple(Project(id=f"P{i}", name=name[i], cost=10**13 + i) for i in range(needs))
    ballots = tuple(Ballot(choices=(f"P{i}",), group=ids[i % groups]) for i in range(needs))
    dots = {
        f"N{i}": {g: (i * 7 + k * 3) % 23 * 100 for k, g in enumerate(ids)} for i in range(needs)
    }
    return Plan(
        id="crowded",
        community=Community(
            name=name[0],
            groups=tuple(Group(id=g, name=name[i], adults=10**6) for i, g in enumerate(ids)),
            hamlets=tuple(Hamlet(id=f"h{i}", name=name[i], households=9) for i in range(hamlets)),
            illustrative=True,
        ),
        needs=Needs(
            session=Session(
                date=CLOSED.date(),
                attended=dict.fromkeys(ids, 10**6),
                attended_by_hamlet={"h0": 10**6, "h1": 1},
            ),
            needs=tuple(Need(id=f"N{i}", name=name[i]) for i in range(needs)),
            vote=DotVote(dots=dots, closed_at=CLOSED),
            choice=Choice(budget=3 * 10**13, projects=projects, ballots=ballots),
        ),
    )


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


FULL = {
    "village": village(),
    "ties": village(method="raw"),
    "thirty": crowded(30, 3, ["A need in the words of the people", "Water"]),
    "more than fit": crowded(45, 12, ["Ehtiyac", "x" * 10_000], hamlets=60),
    "one": crowded(1, 1, ["A need"]),
    "long": crowded(12, 3, ["x" * 10_000, "long words " * 1000, "M" * 40]),
    "nasty": crowded(30, 5, NASTY),
    "empty": Plan(id="new", community=Community(name="")),
}
