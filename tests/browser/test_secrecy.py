"""While the vote is open, no count is in anything that a browser is told."""

import json
import re

import pytest
from facilitator import Facilitator
from playwright.sync_api import expect
from serving import heard, message
from villages import illustrative, small

COUNTS = {
    "women": (371_933, 402_817, 190_477),
    "men": (455_619, 260_713, 388_091),
    "youth": (281_557, 140_893, 219_641),
}
"""Dots on the first three needs: numbers that stand for nothing else."""
ANY_OF_THEM = "|".join(str(count) for counts in COUNTS.values() for count in counts)
SECRET = re.compile(rf"(?<![0-9A-Za-z])({ANY_OF_THEM})(?![0-9A-Za-z])")
PAPER = re.compile(r"3 1 2|\[\[?\W*(road|school)\W+(school|water)")
"""A paper as it is typed, or as the record holds it."""
THOUSANDS = re.compile(r"(?<=\d)[\s,.'\u00a0\u202f](?=\d{3})")

EVERYTHING = """() => [
  document.documentElement.outerHTML,
  ...[...document.querySelectorAll('input, textarea, select')].map((entry) => entry.value),
  JSON.stringify({...sessionStorage}),
  JSON.stringify({...localStorage}),
]"""


@pytest.fixture
def voting(taken_in):
    """Three needs, ten thousand times as many people, the rule locked, nothing counted."""
    plan = illustrative()
    plan["needs"]["needs"] = plan["needs"]["needs"][:3]
    plan["needs"]["vote"] = {"dots": {}, "closed_at": None, "reopened": []}
    plan["needs"]["session"]["attended"] = {"women": 420_000, "men": 480_000, "youth": 300_000}
    plan["needs"]["session"]["attended_by_hamlet"] = {}
    for group in plan["community"]["groups"]:
        group["adults"] = 1_000_000
    return taken_in(plan)


@pytest.fixture
def balloting(taken_in):
    """Three needs on an open ballot, and no paper typed."""
    plan = small(until="draws")
    plan["needs"]["ballot"] = {"opened_at": "2026-10-11T08:20:00Z", "issued": {"women": 3}}
    return taken_in(plan)


def leaks(texts):
    """The counts that stand somewhere in `texts`, however their digits are grouped."""
    return {found for text in texts for found in SECRET.findall(THOUSANDS.sub("", text))}


def listened(page):
    """What arrives at the sockets of a page, from now on."""
    frames = []
    page.on("websocket", lambda ws: ws.on("framereceived", lambda frame: frames.append(str(frame))))
    return frames


@pytest.mark.parametrize("told", ["371933", "371,933 dots", "371\u00a0933", '{"value":371933}'])
def test_the_check_would_see_a_count(told):
    """However it is written, but not where it is part of another number."""
    assert leaks([told]) == {"371933"}
    assert leaks([told.replace("371", "1371")]) == set()


def test_no_count_reaches_a_browser_before_the_vote_is_closed(facilitator, context, server, voting):
    """Pasted and typed, undone and redone, after a reload, in another tab, on the steps after."""
    told = listened(facilitator.page)
    facilitator.open(voting, "dots")
    *pasted, typed = zip(*COUNTS.values(), strict=True)
    facilitator.paste("N01", "women", "\n".join("\t".join(map(str, row)) for row in pasted))
    facilitator.walk_to("N03", "women")
    for count in typed:
        facilitator.write(str(count))
        facilitator.key("Tab")
    facilitator.saved()
    facilitator.key("Control+z")
    expect(facilitator.page.get_by_role("button", name=re.compile("Redo: .*Youth"))).to_be_visible()
    facilitator.key("Control+y")
    facilitator.saved()
    assert leaks(facilitator.page.evaluate(EVERYTHING)) == set()
    facilitator.reload()
    page = context.new_page()
    frames = listened(page)
    other = Facilitator(page, server).open(voting, "dots")
    expect(other.page.locator(".wb-covered")).to_have_count(9)
    for _step in range(3):
        facilitator.next()
        assert leaks(facilitator.page.evaluate(EVERYTHING)) == set()
    assert leaks(other.page.evaluate(EVERYTHING)) == set()
    assert "sealed" in str(told)
    assert leaks(told) == leaks(frames) == set()
    other.press("Close the vote")
    expect(other.page.locator("dialog")).to_be_visible()
    other.key("Enter")
    other.sees("The vote is closed").next()
    assert len(leaks(frames)) == 9


def test_no_second_count_reaches_a_browser_before_the_vote_is_closed(facilitator, voting):
    """Neither the counts nor what they differ from, though the room is told where they differ."""
    told = listened(facilitator.page)
    facilitator.open(voting, "dots").fill("N01", "women", "371933").go("Dots", "Second count")
    facilitator.fill("N01", "women", "402817").misses("the two tellers differ")
    facilitator.saved()
    assert leaks(facilitator.page.evaluate(EVERYTHING)) == set()
    facilitator.reload().go("Dots", "The dots").go("Dots", "Second count")
    assert leaks(facilitator.page.evaluate(EVERYTHING)) == leaks(told) == set()


def test_no_paper_reaches_a_browser_before_the_ballot_is_closed(facilitator, balloting):
    """Typed, undone and redone, counted by a second teller, on the steps after, after a reload."""
    told = listened(facilitator.page)
    facilitator.open(balloting, "ballots-women")
    facilitator.enter("papers", "places", "3 1 2", "3 1 2", "1 2")
    facilitator.tab_to(".wb-line [data-field=places]").key("Control+z")
    facilitator.sees("2 of 3 papers").key("Control+y")
    facilitator.sees("3 of 3 papers").go("Secret ballot", "Count and close")
    facilitator.fill("road", "women", "281557").misses("the two tellers differ")
    facilitator.saved()
    for _step in range(3):
        everything = [*told, *facilitator.page.evaluate(EVERYTHING)]
        assert [text for text in everything if PAPER.search(text)] == []
        assert leaks(everything) == set()
        facilitator.next()
    facilitator.reload()
    assert [text for text in told if PAPER.search(text)] == []
    facilitator.go("Secret ballot", "Count and close").fill("school", "women", "1", "0", "2")
    expect(facilitator.page.locator(".wb-because")).to_have_count(0)
    facilitator.press("Close the ballot").confirm().go("Secret ballot", "Women 30+").sees("3 1 2")
    assert [text for text in told if PAPER.search(text)] != []


def test_the_state_of_the_widget_holds_no_count(server, voting):
    """Whoever asks for it gets what the room may see."""
    cells = [
        {"row": need, "column": group, "value": count}
        for group, counts in COUNTS.items()
        for need, count in zip(("N01", "N02", "N03"), counts, strict=True)
    ]
    event = {"on": "cells", "block": "dots", "cells": cells}
    page = server.visit(voting)
    with server.socket(page["socket"]) as socket:
        socket.send(message(page["comm"], {"kind": "open", "community": voting, "step": "dots"}))
        socket.send(
            message(page["comm"], {"kind": "event", "id": "e", "step": "dots", "event": event})
        )
        heard(socket, lambda data: data.get("content", {}).get("kind") == "done")
        content = {"comm_id": page["comm"], "data": {"method": "request_state"}}
        socket.send(message(page["comm"], {}, content=content))
        state = heard(socket, lambda data: "_esm" in data.get("state", {}))["state"]
    server.post(page["leave"])
    (table,) = [block for block in state["screen"]["blocks"] if block.get("id") == "dots"]
    assert [len(row["sealed"]) for row in table["rows"]] == [3, 3, 3]
    assert leaks([json.dumps(state)]) == set()
