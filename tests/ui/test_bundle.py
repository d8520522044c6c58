"""The built front end belongs to its sources, and names nothing outside this laptop."""

import json
import re

import pytest

from workbook.ui import bundle

ADDRESS = re.compile(r"https?://([^/\s\"'`)\\]+)")
KNOWN = re.compile(r"(localhost|127\.0\.0\.1|www\.w3\.org)(:\d+)?")
REGISTRY = re.compile(
    r"registry\.|npmjs|yarnpkg|unpkg|jsdelivr|esm\.sh|_resolved|\"resolved\"", re.I
)

SOURCES = (*bundle.sources(), "package.json", ".npmrc")
EVERYTHING = tuple(bundle.HERE / path for path in SOURCES) + tuple(
    bundle.STATIC / name for name in bundle.BUILT
)


@pytest.mark.parametrize("built", bundle.BUILT)
def test_built_file_is_made_from_the_sources(built):
    """A built file bears the fingerprint of the sources; if not: `npm ci && npm run build`."""
    assert bundle.stamp(built) == bundle.fingerprint()


def test_nothing_else_lies_in_the_folder_that_is_served():
    """Only built files are served."""
    assert {path.name for path in bundle.STATIC.iterdir()} == set(bundle.BUILT)


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: path.name)
def test_no_address_outside_this_laptop(path):
    """Neither sources, lock file nor built files name a registry or any host but our own."""
    text = path.read_text(encoding="utf-8")
    assert [host for host in ADDRESS.findall(text) if not KNOWN.fullmatch(host)] == []
    assert path.name == ".npmrc" or REGISTRY.search(text) is None


def test_address_check_sees_an_address():
    """The check above would see a font service or a registry."""
    found = ADDRESS.findall('src: url("https://fonts.example/a.woff2"), http://localhost:1/')
    assert [host for host in found if not KNOWN.fullmatch(host)] == ["fonts.example"]
    assert REGISTRY.search('"resolved": "x"')


def test_notice_of_preact_is_kept():
    """The licence of the one library inside asks for its notice."""
    for built in ("page.js", "widget.js"):
        text = (bundle.STATIC / built).read_text(encoding="utf-8")
        assert "Jason Miller" in text
        assert "Permission is hereby granted" in text


def test_only_esbuild_and_preact_are_needed_to_build():
    """The front end has no run-time dependencies and two for building."""
    package = json.loads((bundle.HERE / "package.json").read_text(encoding="utf-8"))
    assert "dependencies" not in package
    assert set(package["devDependencies"]) == {"esbuild", "preact"}


def test_page_stays_small():
    """What a first visit downloads stays under the sizes that the benchmark counts on."""
    sizes = {name: (bundle.STATIC / name).stat().st_size for name in bundle.BUILT}
    assert sizes["page.js"] < 118_000
    assert sizes["page.css"] < 58_000
