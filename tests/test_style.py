"""The code is as the linter and the formatter want it."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=["lint", "format"])
def test_ruff_has_nothing_to_say(command):
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "ruff", *command, "--no-cache", "."],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_two_files_of_tests_share_a_name():
    """Tests import their helpers by bare name: of two, each would get the one that came first."""
    files = (HOUSE / "tests").rglob("*.py")
    names = Counter(file.name for file in files if file.name != "conftest.py")
    assert [name for name, count in names.items() if count > 1] == []
