"""One real server for all tests of it."""

import pytest
from serving import serving


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The server, let in with its key, in misleading surroundings."""
    with serving(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture(scope="session")
def community(server):
    """A community to open worksheets of."""
    return server.community()
