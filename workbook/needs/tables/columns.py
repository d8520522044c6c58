"""The tables of the *Needs* worksheet: what a row is, and what each column means."""

from __future__ import annotations

from typing import NamedTuple


class Column(NamedTuple):
    """A variable: its name, pandas dtype, unit, and meaning."""

    name: str
    dtype: str
    unit: str
    meaning: str


class Layout(NamedTuple):
    """What one row of a table stands for, and its columns from left to right."""

    row: str
    columns: tuple[Column, ...]


PART = (
    Column("kind", "string", "", "group or hamlet"),
    Column("id", "string", "", "id of the group or hamlet"),
    Column("name", "string", "", "its name"),
)
RULE = Column("rule", "string", "", "greedy or equal_shares")
GROUP = Column("group", "string", "", "id of the group; empty where the ballot names none")
COST = Column("cost", "int64", "1/100 of the currency", "its cost")

LAYOUTS = {
    "attendance": Layout(
        "a group or hamlet",
        (
            *PART,
            Column("attended", "Int64", "people", "who came; missing before they are counted"),
            Column("whole", "Int64", "adults or households", "its size in the village"),
        ),
    ),
    "representation": Layout(
        "a group or hamlet",
        (
            *PART,
            Column("ratio", "Float64", "1 is fair", "share of those who came / of the village"),
            Column("not_heard", "bool", "", "whether the ratio is known and below one half"),
        ),
    ),
    "dots": Layout(
        "a need and a group",
        (
            Column("need", "string", "", "id of the need"),
            Column("name", "string", "", "the need in the words of the people"),
            Column("group", "string", "", "id of the group"),
            Column("dots", "int64", "dots", "dots of the group on the need"),
            Column("share", "float64", "of the group's dots", "dots / all dots of the group"),
            Column("left_out", "bool", "", "a tenth or more of the group's dots, not shortlisted"),
        ),
    ),
    "order": Layout(
        "a need, in the agreed order",
        (
            Column("need", "string", "", "id of the need"),
            Column("name", "string", "", "the need in the words of the people"),
            Column("place", "Int64", "", "by the agreed method; needs that stand level share one"),
            Column("tied", "bool", "", "whether another need stands level"),
            Column("shortlist", "bool", "", "whether it is on the shortlist"),
            Column("raw", "int64", "dots", "dots of all groups"),
            Column("group_equal", "float64", "of all dots", "mean of the shares of the groups"),
            Column("population", "Float64", "of all dots", "mean of the shares, by adults"),
        ),
    ),
    "projects": Layout(
        "a project",
        (
            Column("project", "string", "", "id of the project"),
            Column("name", "string", "", "its name"),
            Column("need", "string", "", "id of the need it serves, if it names one"),
            COST,
            Column("votes", "int64", "voters", "voters who support it"),
            Column("score", "int64", "points", "points; the votes on approval ballots"),
        ),
    ),
    "ballots": Layout(
        "a ballot and a project on it; an empty ballot has one row without a project",
        (
            Column("ballot", "int64", "", "number of the ballot, from 1"),
            Column("voter", "string", "", "code of the voter, where the file has one"),
            GROUP,
            Column("count", "int64", "voters", "how many equal ballots it stands for"),
            Column("counted", "bool", "", "whether it has as many projects as the rule asks"),
            Column("project", "string", "", "id of the project; missing on an empty ballot"),
            Column("rank", "Int64", "", "1 is first; only on ordinal ballots"),
            Column("points", "Int64", "points", "what the ballot gives to the project"),
        ),
    ),
    "funded": Layout(
        "a rule and a project that it funds, in the order of funding",
        (
            RULE,
            Column("variant", "string", "", "the variant used, as Pabulib names it"),
            Column("turn", "int64", "", "1 is funded first"),
            Column("project", "string", "", "id of the project"),
            Column("name", "string", "", "its name"),
            COST,
        ),
    ),
    "voters_left": Layout(
        "a rule and a group of voters",
        (
            RULE,
            GROUP,
            Column("voters", "int64", "voters", "ballots of the group that count"),
            Column("left", "int64", "voters", "of these, without any project they support"),
            Column("share", "float64", "of the group's voters", "left / voters"),
        ),
    ),
}
