"""What a page may say to its kernel, and how the kernel's words reach it."""

import json

import pytest
from serving import message

from workbook.server.line import comm_message, frame


@pytest.mark.parametrize("method", ["custom", "request_state"])
def test_comm_messages_are_handed_on_and_nothing_else_of_the_frame(method):
    """Only the comm and its data; header, metadata and channel are made anew."""
    content = {"comm_id": "c", "data": {"method": method, "content": {"a": 1}}, "more": "x"}
    assert comm_message(message("c", {}, content=content)) == {
        "comm_id": "c",
        "data": {"method": method, "content": {"a": 1}},
    }


@pytest.mark.parametrize("method", ["update", "request_states", "echo_update", "", None, 7, {}])
def test_the_state_of_a_widget_is_not_the_pages_to_set(method):
    """Only custom messages, which the worksheet checks, and the question for its own state."""
    content = {"comm_id": "c", "data": {"method": method, "state": {"screen": {}}}}
    assert comm_message(message("c", {}, content=content)) is None


def test_a_repeated_key_does_not_smuggle_another_kind_in():
    """What was checked is what is handed on."""
    double = '{"header": {"msg_type": "comm_msg", "msg_type": "execute_request"}, "content": {}}'
    assert comm_message(double) is None


def test_the_kernels_words_are_not_written_anew():
    """They are JSON already: a large screen is passed on as it is."""
    said = [b'{"msg_id": "1"}', b"{}", b"{}", '{"data": "\u018f"}'.encode(), b"a buffer"]
    assert json.loads(frame(said)) == {
        "channel": "iopub",
        "msg_type": "comm_msg",
        "header": {"msg_id": "1"},
        "parent_header": {},
        "metadata": {},
        "content": {"data": "Ə"},
        "buffers": [],
    }
