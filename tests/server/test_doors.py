"""Nothing comes in but our own pages with the key, and nothing is behind the doors but those."""

import http.client
import socket as sockets

import psutil
import pytest
from websockets.exceptions import InvalidStatus

EVERYWHERE = ("/", "/regions", "/health", "/static/x/page.css", "/worksheet/needs/x", "/nothing")
FOREIGN = ("http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1", "file://")
NAMES = ("evil.example", "127.0.0.1", "localhost.evil.example:{port}", "0.0.0.0:{port}", "")

NOT_HERE = [
    "/api",
    "/api/",
    "/api/config/x",
    "/api/contents",
    "/api/contents/needs.ipynb",
    "/api/kernels",
    "/api/kernels/00000000-0000-0000-0000-000000000000",
    "/api/kernels/00000000-0000-0000-0000-000000000000/channels",
    "/api/kernelspecs",
    "/api/me",
    "/api/nbconvert",
    "/api/security/csp-report",
    "/api/sessions",
    "/api/spec.yaml",
    "/api/status",
    "/api/terminals",
    "/custom/custom.css",
    "/edit/needs.ipynb",
    "/favicon.ico",
    "/files/needs.ipynb",
    "/files/needs.ipynb/.",
    "/hub/home",
    "/kernels",
    "/kernelspecs/python3/logo-64x64.png",
    "/lab",
    "/lab/api/settings",
    "/lab/extensions",
    "/leave",
    "/login",
    "/logout",
    "/metrics",
    "/nbconvert/html/needs.ipynb",
    "/nbextensions/x.js",
    "/needs.ipynb",
    "/notebooks",
    "/notebooks/needs.ipynb",
    "/static/components/requirejs/require.js",
    "/static/style/style.min.css",
    "/terminals/1",
    "/tree",
    "/view/needs.ipynb",
    "/voila",
    "/voila/api/contents",
    "/voila/api/contents/needs.ipynb",
    "/voila/api/shutdown/00000000-0000-0000-0000-000000000000",
    "/voila/api/themes/x",
    "/voila/execution/00000000-0000-0000-0000-000000000000",
    "/voila/files/mine.ipynb",
    "/voila/files/needs.ipynb",
    "/voila/files/needs.ipynb/",
    "/voila/files/needs.ipynb/.",
    "/voila/labextensions/x/package.json",
    "/voila/query/00000000-0000-0000-0000-000000000000",
    "/voila/render/needs.ipynb",
    "/voila/static/voila.js",
    "/voila/templates/lab/static/../../../../../etc/passwd",
    "/voila/templates/workbook/static/x.css",
    "/voila/tree",
    "/voila/tree/..",
    "/worksheet/needs",
    "/worksheet/analysis/x",
    "/worksheet/../needs/x",
    "/workbook/cli.py",
]
WALKS = [
    "/static/etc/passwd",
    "/static//etc/passwd",
    "/static/../../../../../etc/passwd",
    "/static/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
    "/static/{hash}/../../../../etc/passwd",
    "/static/{hash}/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "/static/{hash}/..%5c..%5cetc%5cpasswd",
    "/static/{hash}/x/../page.css",
    "/static/{hash}/..%2fbuild.mjs",
    "/static/{hash}//etc/passwd",
    "/static/{hash}/page.css/.",
    "/static/{hash}/page.css%00.js",
    "/static/{hash}/build.mjs",
    "/static/{hash}/app.py",
    "/static/{hash}/",
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/etc/passwd",
    "//etc/passwd",
    "http://evil.example/",
]


@pytest.mark.parametrize("path", EVERYWHERE)
@pytest.mark.parametrize("cookie", [None, "workbook=x", "wrong"])
def test_without_the_key_every_door_is_closed(server, path, cookie):
    """Static files too; the page says how to come in, and needs nothing else to be read."""
    held = f"workbook_{server.port}=wrong" if cookie == "wrong" else cookie
    answer = server.get(path, Cookie=held)
    assert answer.status == 403
    assert "Open the workbook with its command" in answer.text
    assert "src=" not in answer.text
    assert "<link" not in answer.text


def test_the_key_in_the_address_becomes_a_cookie(server):
    """The address then has no key in it any more, and scripts cannot read the cookie."""
    answer = server.get(f"/?token={server.key}&language=az", Cookie=None)
    assert answer.status == 303
    assert answer.headers["location"] == "/?language=az"
    kept = answer.headers["set-cookie"]
    assert kept.startswith(f"{server.cookie};")
    assert {"HttpOnly", "Path=/", "SameSite=Strict"} <= set(kept.split("; "))


@pytest.mark.parametrize("offered", ["", "wrong", "%C3%A9", "%ff"])
def test_a_wrong_key_opens_nothing(server, offered):
    """Whatever letters it is made of."""
    assert server.get(f"/?token={offered}", Cookie=None).status == 403


def test_the_way_in_leads_nowhere_else(server):
    """The key in an address cannot be used to send a browser to another site."""
    answer = server.get(f"//evil.example/?token={server.key}", Cookie=None)
    assert answer.headers["location"] == "/evil.example/"


@pytest.mark.parametrize("name", NAMES)
def test_only_names_of_this_computer_are_answered(server, name):
    """A foreign name that was made to point here (DNS rebinding) is of no use."""
    answer = server.get("/", Host=name.format(port=server.port))
    assert answer.status == 403
    assert "host name" in answer.text


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_every_name_of_this_computer_is_answered(server, name):
    """By name and by number."""
    host = f"{name}:{server.port}"
    assert server.get("/health", Host=host).status == 200


@pytest.mark.parametrize("origin", FOREIGN)
def test_other_sites_cannot_send_forms(server, origin):
    """Nor can they make the browser do so."""
    assert server.post("/communities", {"name": "x"}, Origin=origin).status == 403


def test_a_form_must_say_where_it_comes_from(server):
    """Every browser does."""
    assert server.post("/communities", {"name": "x"}, Origin=None).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_what_the_browser_knows_of_other_sites_is_believed(server, site):
    """Forms are refused; a link on another page may lead here, its scripts and frames may not."""
    sent = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": "no-cors"}
    assert server.post("/communities", {"name": "x"}, **sent).status == 403
    assert server.get("/", **sent).status == 403
    assert server.get("/", **sent | {"Sec-Fetch-Mode": "navigate"}).status == 200


@pytest.mark.parametrize("origin", FOREIGN)
def test_other_sites_cannot_read(server, origin):
    """A request that names another origin gets nothing."""
    assert server.get("/health", Origin=origin).status == 403


@pytest.mark.parametrize("origin", [*FOREIGN, None])
def test_other_sites_cannot_open_a_websocket(server, community, origin):
    """Even with the cookie and the right kernel."""
    path = server.visit(community)["socket"]
    with pytest.raises(InvalidStatus) as refused, server.socket(path, Origin=origin):
        pass
    assert refused.value.response.status_code == 403


def test_a_websocket_needs_the_key(server, community):
    """It is no back door."""
    path = server.visit(community)["socket"]
    with pytest.raises(InvalidStatus) as refused, server.socket(path, Cookie="x=y"):
        pass
    assert refused.value.response.status_code == 403


def test_there_are_many_paths_of_jupyter_to_try():
    """The list below must not shrink unnoticed."""
    assert len(set(NOT_HERE)) >= 40


@pytest.mark.parametrize("path", NOT_HERE)
def test_nothing_of_jupyter_is_served(server, path):
    """No tree, files, contents, kernels, themes, extensions or login: a calm page instead."""
    answer = server.get(path)
    assert answer.status == 404
    assert "There is no such page here." in answer.text


@pytest.mark.parametrize("path", WALKS)
def test_no_way_leads_out_of_the_static_files(server, path):
    """Encoded, doubled or absolute."""
    hash = server.get("/").text.split("/static/")[1].split("/")[0]
    answer = server.get(path.format(hash=hash), Host=f"127.0.0.1:{server.port}")
    assert answer.status == 404
    assert "root:" not in answer.text


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "OPTIONS", "PATCH", "CONNECT", "X"])
def test_other_methods_do_nothing(server, method):
    """They are refused, and nothing is said back."""
    answer = server.ask(method, "/", headers={"X-Told": "echo"})
    assert answer.status == 405
    assert "echo" not in answer.text


@pytest.mark.parametrize("path", ["/", "/communities", "/worksheet/needs/{community}"])
@pytest.mark.parametrize("method", ["HEAD", "POST"])
def test_pages_are_only_read_or_only_written(server, community, path, method):
    """A page that is shown takes no form, and a kernel is not started by a mere look."""
    pages = server.health()["pages"]
    answer = server.ask(method, path.format(community=community), headers={"Origin": server.origin})
    assert answer.status in (303, 405)
    assert server.health()["pages"] == pages


@pytest.mark.parametrize("query", ["theme=<script>alert(1)</script>", "template=classic"])
def test_visitors_cannot_choose_theme_or_template(server, community, query):
    """What they ask for appears nowhere."""
    asked = query.replace("<", "%3C").replace(">", "%3E")
    for path in ("/", f"/worksheet/needs/{community}"):
        answer = server.get(f"{path}?{asked}")
        assert answer.status == 200
        assert "alert(1)" not in answer.text
        assert "jp-" not in answer.text


@pytest.mark.parametrize("path", [*EVERYWHERE, "/?token=x"])
@pytest.mark.parametrize("cookie", ["", None])
def test_every_answer_is_guarded_in_the_browser(server, path, cookie):
    """Pages, files and refusals alike."""
    headers = server.get(path, **({} if cookie == "" else {"Cookie": None})).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'self'; img-src 'self' data:; style-src 's")
    assert "script-src 'self'; connect-src 'self'; frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["server"] == "workbook"


def test_only_this_computer_can_reach_any_port(server, community):
    """The server and its kernels listen on the loopback address, and nowhere else."""
    server.visit(community)
    family = [psutil.Process(server.process.pid), *server.kernels]
    bound = {
        connection.laddr.ip
        for process in family
        for connection in process.net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert bound == {"127.0.0.1"}


def test_settings_of_others_change_nothing(server, community):
    """Neither what lies in the current folder, nor the user's templates, kernels and start-up."""
    assert server.said.count("\n") == 1
    assert server.get(f"/worksheet/needs/{community}").text.startswith("<!doctype html>")
    assert "another template" not in server.get(f"/worksheet/needs/{community}").text


def test_a_request_that_is_not_http_harms_nobody(server):
    """The server goes on."""
    with sockets.create_connection(("127.0.0.1", server.port)) as raw:
        raw.sendall(b"\x16\x03\x01\x00\xff hello\r\n\r\n")
        assert raw.recv(1000).startswith((b"HTTP/1.1 400", b""))
    assert server.get("/health").status == 200


def test_a_request_that_is_too_large_is_not_read(server):
    """The limit holds whatever the header says."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    connection.putrequest("POST", "/import")
    connection.putheader("Content-Length", str(2**40))
    connection.endheaders()
    assert connection.getresponse().status == 400
    connection.close()
