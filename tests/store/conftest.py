"""Stores to try things on: in SQLite, and in PostgreSQL where a server is at hand."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest
from diary import Diary, Page, Whose
from sqlalchemy import create_engine, make_url

from workbook.plan import Community, Plan
from workbook.store import open_store
from workbook.store.store import Store


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--kills 10000` for the long kill test."""
    kills = int(os.environ.get("WORKBOOK_KILLS", "200"))
    parser.addoption("--kills", type=int, default=kills, help="how often writers are killed")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request: pytest.FixtureRequest) -> str:
    """A database with nothing in it."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def sqlite_url(tmp_path) -> str:
    """An SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path / 'workbook.sqlite'}"


@pytest.fixture
def postgresql_url() -> Iterator[str]:
    """A PostgreSQL schema of its own, thrown away afterwards."""
    server = os.environ.get("WORKBOOK_TEST_POSTGRESQL")
    if not server:
        pytest.skip("WORKBOOK_TEST_POSTGRESQL names no server")
    schema = f"test_{uuid4().hex}"
    engine = create_engine(server)
    with engine.begin() as db:
        db.exec_driver_sql(f"CREATE SCHEMA {schema}")
    options = {"options": f"-csearch_path={schema}"}
    yield make_url(server).update_query_dict(options).render_as_string(hide_password=False)
    with engine.begin() as db:
        db.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")
    engine.dispose()


@pytest.fixture
def opened(url) -> Iterator[Callable[..., Store]]:
    """Opens the database again and again, as other tabs do."""
    stores: list[Store] = []

    def again(record_type=Plan, **how) -> Store:
        stores.append(open_store(url, record_type, **how))
        return stores[-1]

    yield again
    for store in stores:
        store.close()


@pytest.fixture
def store(opened) -> Store[Plan]:
    """A store of plans."""
    return opened()


@pytest.fixture
def plan(store) -> Plan:
    """A plan in that store."""
    return store.create(Plan(id="village", community=Community(name="Muzdurlar"))).record


@pytest.fixture
def diaries(opened) -> Store[Diary]:
    """A store of diaries with one diary, `diary`, in it."""
    store = opened(Diary)
    page = Page(id="p1", name="Water")
    store.create(Diary(id="diary", community=Whose(name="Nərgiz"), pages=(page,)))
    return store
