"""Static files: ours only, compressed once, kept by browsers for ever."""

import gzip
import re

import pytest

from workbook.server.assets import assets


@pytest.fixture
def folder(tmp_path):
    """Files that may be served, and files that may not."""
    (tmp_path / "page.css").write_text("a{}" * 100)
    (tmp_path / "x.woff2").write_bytes(bytes(range(256)))
    (tmp_path / "secret.py").write_text("x")
    (tmp_path / "notebook.ipynb").write_text("x")
    (tmp_path / ".hidden.css.swp").write_text("x")
    return tmp_path


def test_only_files_of_known_kinds_are_served(folder):
    """Neither sources nor notebooks that lie beside them."""
    assert set(assets([folder]).files) == {"page.css", "x.woff2"}


def test_what_gets_smaller_is_compressed(folder):
    """And what does not, such as fonts, is left alone."""
    files = assets([folder]).files
    assert gzip.decompress(files["page.css"].small) == files["page.css"].body
    assert files["x.woff2"].small == b""


def test_a_changed_file_has_a_new_address(folder):
    """Browsers never show an old one; nothing else changes the address."""
    before = assets([folder]).base
    assert assets([folder]).base == before
    (folder / "page.css").write_text("b{}")
    assert assets([folder]).base != before


def test_browsers_keep_files_and_receive_them_small(server):
    """For a year, without asking again; and when they ask, nothing is sent."""
    link = re.search(r'href="(/static/\w+/page.css)"', server.get("/").text)[1]
    answer = server.get(link, **{"Accept-Encoding": "gzip, br"})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    plain = server.get(link)
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(answer.body) == plain.body
    again = server.get(link, **{"If-None-Match": answer.headers["etag"]})
    assert again.status == 304
    assert again.body == b""


def test_an_old_address_is_gone(server):
    """A page of an earlier version is opened anew, not mixed with files of this one."""
    assert server.get("/static/0123456789abcdef/page.css").status == 404


def test_every_file_that_a_style_sheet_names_is_there(server):
    """Fonts lie beside it."""
    link = re.search(r'href="(/static/\w+/)page.css"', server.get("/").text)[1]
    for sheet in ("page.css", "home.css"):
        for name in re.findall(r"url\(\"?\./([^)\"]+)", server.get(link + sheet).text):
            assert server.get(link + name).status == 200, name
