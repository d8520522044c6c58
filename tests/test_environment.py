"""pyproject.toml, environment.yml and constraints.txt ask for the same packages.

`python tests/test_environment.py > constraints.txt` pins anew what is installed.
"""

import re
import sys
import tomllib
from importlib.metadata import requires, version
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parents[1]
CONDA_NAMES = {
    "matplotlib": "matplotlib-base",  # without the desktop toolkits
    "ortools": "ortools-python",
    "jupyter-client": "jupyter_client",
    "jupyter-core": "jupyter_core",
    "jupyter-server": "jupyter_server",
    "typst": "typst-py",
}
HEADING = "# Versions that were tried together: pip install -c constraints.txt '.[test,postgresql]'"


def project():
    """The project table of pyproject.toml."""
    return tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]


def asked():
    """Requirements of the workbook and of its tests, by name."""
    extras = project()["optional-dependencies"]
    lines = project()["dependencies"] + extras["test"] + extras["postgresql"]
    return {canonicalize_name(Requirement(line).name): Requirement(line) for line in lines}


def pinned():
    """Versions in constraints.txt, by name."""
    lines = (HOUSE / "constraints.txt").read_text("utf-8").splitlines()
    pins = (line.split("==") for line in lines if not line.startswith("#"))
    return dict(pins)


def needed(requirements):
    """Names of everything that `requirements` bring with them into this environment."""
    found, waiting = set(), [(r.name, extra) for r in requirements for extra in (*r.extras, "")]
    while waiting:
        name, extra = waiting.pop()
        if (canonicalize_name(name), extra) in found:
            continue
        found.add((canonicalize_name(name), extra))
        for further in map(Requirement, requires(name) or ()):
            if further.marker is None or further.marker.evaluate({"extra": extra}):
                waiting += [(further.name, each) for each in (*further.extras, "")]
    return {name for name, _extra in found}


def environment():
    """Requirements in environment.yml: those from conda-forge, those from pip."""
    content = yaml.safe_load((HOUSE / "environment.yml").read_text("utf-8"))
    conda = [line for line in content["dependencies"] if isinstance(line, str)]
    [pip] = [part["pip"] for part in content["dependencies"] if isinstance(part, dict)]
    return [Requirement(line) for line in conda], [Requirement(line) for line in pip]


def test_conda_and_pip_ask_for_the_same():
    """Same packages, same ranges; pip itself and Python come on top."""
    conda, pip = environment()
    found = {r.name: r.specifier for r in conda + pip}
    python, own_pip = found.pop("python"), found.pop("pip")
    assert str(python) == project()["requires-python"]
    assert not own_pip
    assert found == {CONDA_NAMES.get(name, name): r.specifier for name, r in asked().items()}


def test_the_environment_is_called_workbook():
    """It is found under the name that the guide uses, and comes from conda-forge alone."""
    content = yaml.safe_load((HOUSE / "environment.yml").read_text("utf-8"))
    assert content["name"] == "workbook"
    assert content["channels"] == ["conda-forge", "nodefaults"]


def test_pins_are_names_and_versions():
    """No address and no option: the file works with whatever registry one uses."""
    lines = (HOUSE / "constraints.txt").read_text("utf-8").splitlines()
    assert lines[0] == HEADING
    assert [line for line in lines[1:] if not re.fullmatch(r"[a-z0-9-]+==[0-9][\w.]*", line)] == []
    assert list(pinned()) == sorted(pinned())


@pytest.mark.parametrize("name", asked())
def test_pins_are_within_the_ranges(name):
    """What was tried is what is asked for."""
    assert asked()[name].specifier.contains(pinned()[name])


@pytest.mark.skipif(sys.platform != "linux", reason="the versions were pinned on Linux")
def test_everything_that_is_needed_is_pinned():
    """Whatever the packages bring with them too."""
    assert needed(asked().values()) - set(pinned()) == set()


if __name__ == "__main__":
    names = sorted(needed(asked().values()))
    print(HEADING, *(f"{name}=={version(name)}" for name in names), sep="\n")
