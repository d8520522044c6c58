"""A terminal of one's own: an empty home, and a way to type commands."""

import os
import sys

import pytest

from workbook import cli


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """An empty home in English."""
    for name in list(os.environ):
        if name.startswith("WORKBOOK"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path / "home"


@pytest.fixture
def run(monkeypatch, capsys):
    """Type a command; gives exit status, output and complaints."""

    def typed(*words):
        monkeypatch.setattr(sys, "argv", ["workbook", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            cli.main()
        printed = capsys.readouterr()
        return end.value.code, printed.out, printed.err

    return typed
