"""A page and its kernel: what passes between them, and how they part."""

import json
from contextlib import contextmanager

import pytest
from serving import PATIENCE, heard, message, until
from websockets.exceptions import ConnectionClosed

GONE, REFUSED, REPLACED = 4404, 1008, 4409
NOBODY = "00000000-0000-0000-0000-000000000000"

OTHER_MESSAGES = {
    "execute_request": {"code": "import os; os.abort()", "silent": False},
    "comm_open": {"comm_id": "x", "target_name": "jupyter.widget.control", "data": {}},
    "comm_close": {"comm_id": "x", "data": {}},
    "comm_info_request": {},
    "kernel_info_request": {},
    "shutdown_request": {"restart": False},
    "interrupt_request": {},
    "complete_request": {"code": "im", "cursor_pos": 2},
    "inspect_request": {"code": "im", "cursor_pos": 2},
    "history_request": {"hist_access_type": "tail", "n": 9},
    "debug_request": {"type": "request", "command": "initialize"},
    "input_reply": {"value": "x"},
}


@pytest.fixture(scope="module")
def page(server, community):
    """A page whose kernel outlives the tests of this module."""
    server.close_pages()
    yield server.visit(community)
    server.close_pages()


@contextmanager
def opened(server, page):
    """The page's socket, with its community on the screen."""
    with server.socket(page["socket"]) as socket:
        hello = {"kind": "open", "community": page["community"], "author": "tester"}
        socket.send(message(page["comm"], hello))
        heard(socket, lambda data: data["method"] == "update" and "screen" in data["state"])
        yield socket


def closed(socket):
    """The reason for which the server closes a socket."""
    try:
        while True:
            socket.recv(PATIENCE)
    except ConnectionClosed as closing:
        return closing.rcvd.code


def warm_kernels(server, page):
    """The processes that wait, when `page` is the only one and both are ready."""
    until(lambda: server.health()["pages"] == 1 and server.health()["warm"] == 2)
    return [kernel for kernel in server.kernels if kernel != server.process_of(page)]


def test_a_page_sees_its_community_and_an_answer_to_each_question(server, page):
    """The first screen comes after the page has asked for it; pings are answered."""
    with opened(server, page) as socket:
        socket.send(message(page["comm"], {"kind": "ping", "n": 7}))
        pong = heard(socket, lambda data: data["method"] == "custom")
    assert pong["content"]["kind"] == "pong"
    assert pong["content"]["n"] == 7


@pytest.mark.parametrize("kind", OTHER_MESSAGES)
@pytest.mark.parametrize("channel", ["shell", "control"])
def test_other_messages_are_refused(server, page, kind, channel):
    """A visitor can run no code, list no comms, shut nothing down: the connection ends."""
    sent = message(
        page["comm"], {}, header={"msg_type": kind}, channel=channel, content=OTHER_MESSAGES[kind]
    )
    with server.socket(page["socket"]) as socket:
        socket.send(sent)
        assert closed(socket) == REFUSED
    with opened(server, page) as again:
        assert again


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "null",
        "[]",
        "{",
        "{}",
        b"\x00\x00\x00\x01",
        "[" * 100_000,
        json.dumps({"header": {"msg_type": "comm_msg"}, "content": {"comm_id": "x"}}),
        message("x", {}, content={"comm_id": 1, "data": {"method": "custom"}}),
        message("x", {}, content={"comm_id": "x", "data": {"method": "update", "state": {}}}),
        message("x", {}, content={"comm_id": "x", "data": {"method": ["custom"]}}),
    ],
)
def test_what_is_not_a_message_ends_the_connection(server, page, frame):
    """Whatever its form; the kernel hears nothing of it."""
    with server.socket(page["socket"]) as socket:
        socket.send(frame)
        assert closed(socket) == REFUSED


def test_states_of_all_widgets_cannot_be_asked_for(server, page):
    """Jupyter's control comm does not exist, and cannot be made."""
    content = {"comm_id": "control", "data": {"method": "request_states"}}
    with server.socket(page["socket"]) as socket:
        socket.send(message("control", {}, content=content))
        assert closed(socket) == REFUSED


def test_a_page_that_connects_again_takes_its_place(server, page):
    """The older connection ends; the newer one is answered."""
    with opened(server, page) as old, opened(server, page) as new:
        assert closed(old) == REPLACED
        new.send(message(page["comm"], {"kind": "ping", "n": 1}))
        assert heard(new, lambda data: data["method"] == "custom")


def test_a_page_of_an_earlier_server_is_told_to_open_again(server):
    """Its kernel is no more."""
    with server.socket(f"/kernels/{NOBODY}/channels") as socket:
        assert closed(socket) == GONE


def test_a_warm_kernel_is_nobodys(server, page):
    """Only the kernel of a page can be connected to, or sent away."""
    warm = warm_kernels(server, page)
    ids = {server.id_of(kernel) for kernel in warm}
    assert len(ids) == 2
    for id in ids:
        server.post(f"/leave/{id}")
        with server.socket(f"/kernels/{id}/channels") as socket:
            assert closed(socket) == GONE
    assert all(kernel.is_running() for kernel in warm)


def test_a_killed_kernel_is_noticed(server, community):
    """The page is told at once, the kernel is not started again under its old name."""
    page = server.visit(community)
    with opened(server, page) as socket:
        server.process_of(page).kill()
        assert closed(socket) == GONE
    with server.socket(page["socket"]) as socket:
        assert closed(socket) == GONE


def test_killed_warm_kernels_are_replaced(server, page):
    """Before a visitor meets them."""
    killed = warm_kernels(server, page)
    for kernel in killed:
        kernel.kill()
    until(lambda: len(set(server.kernels) - set(killed)) == 3)
    assert not set(killed) & set(warm_kernels(server, page))
    other = server.visit(page["community"])
    with opened(server, other) as socket:
        assert socket
    server.post(other["leave"])


def test_a_reload_leaves_no_kernel_behind(server, community):
    """The page says that it leaves; its kernel goes, and others stay."""
    stays = server.visit(community)
    with opened(server, stays):
        for _turn in range(3):
            page = server.visit(community)
            with opened(server, page):
                process = server.process_of(page)
                assert server.post(page["leave"]).status == 204
            until(lambda: not process.is_running())  # noqa: B023 - awaited in its turn
        until(lambda: server.health()["pages"] == 2)  # the module's page, and the one that stays
    server.post(stays["leave"])


def test_a_page_that_only_seemed_to_leave_keeps_its_kernel(server, page):
    """As when a file is downloaded: the connection is still there."""
    other = server.visit(page["community"])
    with opened(server, page) as socket:
        server.post(page["leave"])
        server.post(other["leave"])
        until(lambda: server.process_of(other) is None)
        socket.send(message(page["comm"], {"kind": "ping", "n": 1}))
        assert heard(socket, lambda data: data["method"] == "custom")


def test_two_pages_have_two_kernels(server, community):
    """What one page hears is not for the other."""
    one, other = server.visit(community), server.visit(community)
    assert one["kernel"] != other["kernel"]
    with opened(server, one) as first, opened(server, other) as second:
        first.send(message(one["comm"], {"kind": "ping", "n": 1}))
        second.send(message(other["comm"], {"kind": "ping", "n": 2}))
        assert heard(first, lambda data: data["method"] == "custom")["content"]["n"] == 1
        assert heard(second, lambda data: data["method"] == "custom")["content"]["n"] == 2
    server.post(one["leave"])
    server.post(other["leave"])


def test_what_one_page_writes_the_other_reads(server, community):
    """Two tabs on one community: the second sees it at its next ping."""
    one, other = server.visit(community), server.visit(community)
    with opened(server, one) as first, opened(server, other) as second:
        cell = {"row": "women", "column": "came", "value": 17}
        event = {"on": "cells", "block": "groups", "cells": [cell]}
        first.send(message(one["comm"], {"kind": "event", "id": "e1", "event": event}))
        done = heard(first, lambda data: data.get("content", {}).get("kind") == "done")
        second.send(message(other["comm"], {"kind": "ping", "n": 1}))
        seen = heard(second, lambda data: data["method"] == "update")
    assert done["content"]["id"] == "e1"
    assert seen["state"]["screen"]["revision"] == done["content"]["revision"]
    server.post(one["leave"])
    server.post(other["leave"])
