"""What everybody may know: the board on the screen and the sheets on paper."""

from desks import block, go, notices


def test_the_board_says_what_came_what_went_and_what_is_bought_next(example):
    go(example, "fund-board")
    facts = [(fact.figure, fact.label) for fact in block(example, "money").facts]
    assert facts == [
        ("5,517.50\xa0AZN", "came in this year"),
        ("2,060\xa0AZN", "went out this year"),
        ("4,697.50\xa0AZN", "is there now"),
        ("1,377.50\xa0AZN", "is free to spend"),
    ]
    assert "Next purchase: Street lights, 1,400\xa0AZN, in Sept 2027." in notices(example)
    assert block(example, "exempt").facts[0].figure == "40"
    paid = [row.bars[0].note for row in block(example, "paying").rows]
    assert paid == ["112 of 138", "118 of 146", "59 of 86"]


def test_nobody_stands_on_the_board(example):
    told = go(example, "fund-board").model_dump_json()
    assert not any(f'"C{number:02}' in told or f" C{number:02}" in told for number in range(1, 31))


def test_sheets_are_drawn_a_moment_later_and_can_be_taken_home(example):
    go(example, "fund-sheet")
    frames = [part for part in example.screen().blocks if part.type == "picture"]
    assert {frame.source for frame in frames} == {""}
    *sheets, further = example.slow_work()().blocks
    assert further.steps[0] == "papers-posters"
    for drawn in sheets:
        assert drawn.source.startswith("data:image/png;base64,")
        assert [file.name.rsplit(".")[-1] for file in drawn.files] == ["png", "pdf", "svg"]
