"""Raters score alone, from two tabs at once; nothing is to be seen before all is revealed."""

import json
import re

from facilitator import Facilitator
from playwright.sync_api import expect
from serving import heard, message
from villages import illustrative

from workbook.plan import Plan
from workbook.subjects import subject

ROLES = ("Chair", "Treasurer", "Women", "Youth", "Guest")
ASKED = ("S01", "S02", "S05", "S06")
GIVEN = {"R1": "56n3", "R2": "5n32", "R3": "4432", "R4": "4322", "R5": "5322"}
"""What each rater presses; the first leads, and the second sentence lies three apart."""
LEAKS = """() => [
  document.querySelectorAll('.wb-dot').length,
  document.querySelectorAll('.wb-keypad [aria-pressed=true]').length,
  [...document.querySelectorAll('[data-column=score]')].map((cell) => cell.innerText).join(''),
  [sessionStorage, localStorage].map((kept) => JSON.stringify({...kept})).join(''),
]"""


def scoring(scores=None, finished=False):
    """The illustrative village with a round of four sentences, still covered."""
    plan = illustrative()
    (round,) = plan["sustainability"]["rounds"]
    instrument = round["instrument"] | {"dimensions": round["instrument"]["dimensions"][:2]}
    for dimension in instrument["dimensions"]:
        dimension["indicators"] = [i for i in dimension["indicators"] if i["id"] in ASKED]
    raters = [
        {"id": f"R{at}", "role": role, "leader": at == 1, "finished": finished}
        for at, role in enumerate(ROLES, 1)
    ]
    round |= {"instrument": instrument, "raters": raters, "scores": scores or {}, "agreed": {}}
    plan["sustainability"]["rounds"] = [round | {"closed_at": None}]
    plan["sustainability"]["actions"] = []
    return plan


def told(screen):
    """A screen without what differs between two communities: ids, times, which of a name it is."""
    apart = ("history", "revision", "namesake")
    text = json.dumps({key: screen[key] for key in screen if key not in apart})
    return re.sub(r"[0-9A-HJKMNP-TV-Z]{12}", "ID", text)


def nothing_leaks(tab):
    """No dot, no pressed key, no number in the table, nothing kept in the browser."""
    dots, pressed, cells, kept = tab.page.evaluate(LEAKS)
    assert (dots, pressed) == (0, 0)
    assert re.findall("[0-9]", cells) == []
    assert "answers" not in kept


def scores(tab, role, keys):
    """Go to a rater's step, and press keys; the heading has the focus, so they are for the pad."""
    tab.go("Score", role)
    for at, key in enumerate(keys, 1):
        expect(tab.page.locator(".wb-keypad-progress")).to_have_text(f"{at} of 4", timeout=15_000)
        tab.key(key)
        expect(tab.page.locator(".wb-meter-text")).to_contain_text(f"{at} of 4", timeout=15_000)
    tab.saved()


def test_five_raters_score_alone_from_two_tabs_at_once(facilitator, context, server, taken_in):
    """By keys alone; each is covered for the others, after a reload for the rater too."""
    community = taken_in(scoring())
    one = facilitator.open(community, "round", "sustainability")
    two = Facilitator(context.new_page(), server).open(community, "round", "sustainability")
    scores(one, "Chair", GIVEN["R1"])
    two.go("Score", "Chair")
    expect(two.page.locator(".wb-meter-text")).to_contain_text("4 of 4")
    nothing_leaks(two)
    one.key("ArrowLeft", "8", "x", "ArrowRight")
    expect(one.page.locator(".wb-keypad-progress")).to_have_text("4 of 4")
    expect(one.page.locator(".wb-keypad [aria-pressed=true] .wb-keypad-sign")).to_have_text("3")
    one.reload()
    nothing_leaks(one)
    one.press("I am finished").sees("Chair has finished").saved()
    scores(two, "Treasurer", GIVEN["R2"])
    scores(one, "Women", GIVEN["R3"])
    two.press("I am finished").sees("Treasurer has finished")
    one.press("I am finished").sees("Women has finished")
    scores(two, "Youth", GIVEN["R4"])
    scores(one, "Guest", GIVEN["R5"])
    one.fill("S06", "score", "9").sees("The largest possible value is 7").key("Escape")
    one.fill("S06", "score", "N").saved()
    expect(one.page.locator(".wb-keypad-sign").last).to_have_text("0")
    one.fill("S06", "score", "3").saved()
    nothing_leaks(two.go("What we see", "All at once"))
    two.misses("Not finished yet: Youth, Guest.").go("Score", "Youth").press("I am finished")
    one.press("I am finished").sees("Guest has finished").go("What we see", "All at once")
    two.sees("Youth has finished").go("What we see", "All at once")
    one.press("Reveal all scores").confirm().sees("On one sentence the scores lie")
    expect(one.page.locator(".wb-dots-line .wb-dot")).to_have_count(18)
    expect(two.page.locator(".wb-dots-line .wb-dot")).to_have_count(18)
    one.sees("3 to 6", "0, does not apply: Treasurer", "The leader scores")


def test_what_differs_is_agreed_and_low_scores_become_actions(facilitator, taken_in):
    """Evidence and a score; then a light in words; then something that is done about it."""
    given = {rater: dict(zip(ASKED, map(mark, keys), strict=True)) for rater, keys in GIVEN.items()}
    plan = scoring(given, finished=True)
    plan["sustainability"]["rounds"][0]["closed_at"] = "2028-06-20T10:30:00Z"
    tab = facilitator.open(taken_in(plan), "discuss", "sustainability")
    tab.misses("Agree on a score").tab_to("[id$=-evidence]").write("The chair signs alone")
    tab.key("Tab").saved()
    tab.tab_to("select[id$=-score]").key("3", "Tab").saved()
    tab.reload().sees("The chair signs alone").next().sees(
        "At risk", "1 is fully, 0 no more than chance"
    )
    lowest = plan["sustainability"]["rounds"][0]["instrument"]["dimensions"][1]["indicators"][1]
    tab.next().press(f"2.20 – {lowest['text']['en']}").saved()
    (action,) = tab.rows("What we do, sent to the plan of activities")
    tab.fill(action, "name", "Ask at every door").fill(action, "responsible", "Aygün")
    tab.sees("never a name").key("Escape")
    tab.fill(action, "responsible", "c02").fill(action, "by", "9.2028").saved()
    tab.reload().sees("C02", "2028", "not taken up yet")


def mark(key):
    """The score that a key stands for."""
    return 0 if key == "n" else int(key)


def test_the_state_of_the_widget_is_the_same_whatever_was_scored(server, taken_in):
    """Two villages that differ only in their scores show the same on every step."""
    first, other = (seen(server, taken_in, shift) for shift in (0, 3))
    assert len(first) > 15
    assert first == other


def seen(server, taken_in, shift):
    """What a widget holds on every step, where every score is moved by `shift`."""
    given = {
        rater: {each: (mark(key) + shift) % 8 for each, key in zip(ASKED, keys, strict=True)}
        for rater, keys in GIVEN.items()
    }
    plan = scoring(given)
    community, page, shown = taken_in(plan), None, []
    page = server.visit(community)
    with server.socket(page["socket"]) as socket:
        socket.send(message(page["comm"], {"kind": "open", "community": community}))
        for at, step in enumerate(subject("sustainability").steps(Plan.model_validate(plan))):
            event = {"on": "go", "step": step.id}
            deed = {"kind": "event", "id": f"e{at}", "event": event}
            socket.send(message(page["comm"], deed))
            heard(socket, lambda data: data.get("content", {}).get("kind") == "done")
            content = {"comm_id": page["comm"], "data": {"method": "request_state"}}
            socket.send(message(page["comm"], {}, content=content))
            state = heard(socket, lambda data: "_esm" in data.get("state", {}))["state"]
            shown.append(told(state["screen"]))
    server.post(page["leave"])
    return shown
