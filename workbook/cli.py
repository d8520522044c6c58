"""The command `workbook`, and its few commands. Whatever goes wrong is one sentence."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

import workbook
from workbook import files
from workbook.locale import LANGUAGES, _, plural, use
from workbook.store.trouble import Damaged, Refused, Trouble

if TYPE_CHECKING:
    from workbook.plan import Plan
    from workbook.store.store import Store

PORT = 8866
KINDS = (".json", ".pb", ".yaml", ".yml", ".docx")
"""How the names of files end that are taken in; whatever else is not there may be a community."""
WRONG = 2
"""Exit status when something could not be done."""

File = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]
Community = Annotated[str, typer.Argument(metavar="COMMUNITY", show_default=False)]
Target = Annotated[str, typer.Argument(metavar="FILE|COMMUNITY", show_default=False)]


class Found(NamedTuple):
    """A plan, its region in words of the language in force, and when it was last changed."""

    plan: Plan
    region: str
    changed: dt.datetime


def main() -> None:
    """Run the command that was typed."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    with use(spoken(os.environ)), told():
        commands()()


def spoken(environment: Mapping[str, str]) -> str:
    """The language of the terminal: `WORKBOOK_LANGUAGE`, else that of its locale, else English."""
    names = ("WORKBOOK_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    first = next((environment[name] for name in names if environment.get(name)), "")
    return first[:2].lower()


@contextmanager
def told() -> Iterator[None]:
    """Whatever goes wrong inside is told in one sentence, and the exit status says so."""
    try:
        yield
    except Trouble as trouble:
        _stop(*trouble.sentences)
    except KeyboardInterrupt:
        _stop(_("Stopped."))
    except Exception:
        log = files.user_folder() / "error.log"
        log.write_text(traceback.format_exc(), "utf-8")
        _stop(
            _("Something went wrong inside the workbook. What happened is kept in {log}.", log=log)
        )


def _stop(*sentences: str) -> None:
    for sentence in sentences:
        typer.echo(sentence, err=True)
    sys.exit(WRONG)


def commands() -> typer.Typer:
    """The commands, with their help in the language in force."""
    app = typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True, help=_("Serve the workbook and open it."))(serve)
    helps = {
        lab: _("Open the notebooks in JupyterLab."),
        import_: _(
            "Take in a plan file or minute (.json), an election (.pb), questions (.yaml) or a "
            "Word template of the proposal (.docx)."
        ),
        export: _(
            "Write a community to a file: .json, .xlsx for its tables, .minute.json for a minute "
            "that can be checked, or .pb for its election."
        ),
        print_: _("Make all documents of a community in a folder, or as one .zip."),
        template: _("Write the Word template of the proposal, to be changed and taken in again."),
        results: _("Print every computed figure of a file or a community."),
        check: _(
            "Say what is wrong in a file or a community, or whether a minute comes out the same "
            "again."
        ),
        restore: _(
            "Put the last good copy of the database back, after a question (--yes: at once)."
        ),
    }
    for command, help in helps.items():
        app.command(command.__name__.rstrip("_"), help=help)(command)
    return app


def serve(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=1, max=65535)] = PORT,
    browser: Annotated[bool, typer.Option("--browser/--no-browser")] = True,
    language: Annotated[str, typer.Option(metavar="|".join(LANGUAGES))] = "",
    version: Annotated[bool, typer.Option("--version")] = False,
) -> None:
    """Serve the workbook until Ctrl+C, and open its home page; where it is served, only open it."""
    if version:
        typer.echo(f"workbook {workbook.__version__}")
    elif context.invoked_subcommand is None:
        from workbook.server.start import serve as run

        source = context.get_parameter_source("port")
        named = source is not None and source.name != "DEFAULT"
        run(port, named, lambda address, new: _opened(address, new, browser, language))


def _opened(address: str, new: bool, browser: bool, code: str) -> None:
    if code in LANGUAGES:
        address = f"{address}&language={code}"
    if new:
        typer.echo(_("The workbook is open at {address} – Ctrl+C stops it.", address=address))
    else:
        typer.echo(_("The workbook is running already, at {address}", address=address))
    if browser:
        import webbrowser

        webbrowser.open(address)


def lab(browser: Annotated[bool, typer.Option("--browser/--no-browser")] = True) -> None:
    """Open the notebooks in JupyterLab, for this computer only."""
    from workbook.laboratory import run

    sys.exit(run(browser))


def import_(file: File) -> None:
    """Take in a file."""
    from workbook.incoming import bring_in, content_of, kept
    from workbook.locale.letters import quoted

    content = content_of(file)
    if told := kept(file.name, content):
        typer.echo(told)
        return
    with _store() as store:
        commit = bring_in(store, file.name, content)
    plan = commit.record
    name = plan.community.name
    taken = _("“{name}” was taken in; its id is {id}.", name=name, id=plan.id)
    told = f"{quoted(name)} ({plan.id}): {commit.note}" if commit.note else taken
    typer.echo(f"{told} {commit.lost}".strip())


def export(community: Community, file: File) -> None:
    """Write a community to a file."""
    from workbook.lookup import find
    from workbook.outgoing import content_of, write

    with _readable() as store:
        content = content_of(store, find(store.communities(), community, store.region), file.name)
    write(file, content)
    typer.echo(_("Written: {file}", file=file))


def print_(
    target: Target,
    to: Annotated[Path, typer.Argument(metavar="FOLDER|FILE.zip", show_default=False)],
    language: Annotated[str, typer.Option(metavar="|".join(LANGUAGES))] = "",
) -> None:
    """Make every document of a file or a community, in one language."""
    from workbook.printing.press_room import put
    from workbook.terminal import Line

    with use(language if language in LANGUAGES else spoken(os.environ)):
        found, began = _found(target), time.monotonic()
        with Line(sys.stderr) as line:
            count = put(found.plan, found.region, to, line.say, found.changed)
        took = round(time.monotonic() - began)
        told = plural("{number} file in {to}", "{number} files in {to}", count, to=to)
        typer.echo(_("{files}, made in {seconds} s", files=told, seconds=took))


def template(file: File) -> None:
    """Write our Word template with a place for every chapter."""
    from workbook.documents.offer.chapter import CHAPTERS
    from workbook.documents.word.usual import usual
    from workbook.outgoing import write

    if file.suffix.lower() != ".docx":
        raise Refused(_("Name the file with .docx."))
    write(file, usual(CHAPTERS))
    typer.echo(_("Written: {file}", file=file))


def results(target: Target, json_: Annotated[bool, typer.Option("--json")] = False) -> None:
    """Print what follows from a plan."""
    plan = _plan(target)
    if json_:
        from workbook.results import results as computed

        typer.echo(json.dumps(computed(plan), ensure_ascii=False, indent=2))
    else:
        from workbook.summary import summary

        typer.echo("\n".join(summary(plan)))


def check(target: Target) -> None:
    """Say what is wrong in a file or a community, or that it is sound; make a minute again."""
    from workbook.sound import file_told

    told = file_told(Path(target)) if _is_file(target) else _of_community(target)
    typer.echo("\n".join(told))


def _of_community(target: str) -> tuple[str, ...]:
    """What is said of a sound community. Raises `Refused` with what is wrong, or `Damaged`."""
    from workbook.lookup import find
    from workbook.sound import told

    with _store() as store:  # opening it reads every page, record and log of the database
        return told(store, find(store.communities(), target, store.region))


def restore(yes: Annotated[bool, typer.Option("--yes")] = False) -> None:
    """Put the last good copy of the database back, after a question."""
    from workbook.locale.numbers import moment
    from workbook.server.shelf import Shelf

    shelf = Shelf()
    copy = shelf.copy()
    made = moment(shelf.made(copy))
    typer.echo(_("The last good copy is of {time}.", time=made))
    if not yes and not _sure(_("What was written down since then will not be seen any more.")):
        typer.echo(_("Nothing was changed."))
        return
    kept = shelf.restore(copy)
    typer.echo(_("The copy of {time} was put back.", time=made))
    if kept:
        typer.echo(_("What was there before is kept in {file}", file=kept))
    typer.echo(_("Start the workbook again if it is open."))


def _sure(sentence: str) -> bool:
    """Ask before something that cannot simply be undone; silence is no."""
    from workbook.locale.letters import lower

    word = _("yes")
    typer.echo(_("{sentence} Type “{word}” to go on:", sentence=sentence, word=word), nl=False)
    answer = lower(sys.stdin.readline().strip())
    return answer in (word, "yes")


def _plan(target: str) -> Plan:
    """The plan in a file, or of a community of the database."""
    return _found(target).plan


def _found(target: str) -> Found:
    """What a file or a community of the database holds."""
    from workbook.incoming import content_of, plan_file
    from workbook.store.regions import named, shipped_regions

    file = Path(target)
    if _is_file(target):
        plan = plan_file(file.name, content_of(file))
        changed = dt.datetime.fromtimestamp(file.stat().st_mtime, dt.UTC)
        return Found(plan, named(plan.community.region, shipped_regions()), changed)
    from workbook.lookup import find

    with _store() as store:
        entries = store.communities()
        id = find(entries, target, store.region)
        plan = store.load(id).record
        changed = next(entry.changed_at for entry in entries if entry.id == id)
        return Found(plan, store.region(plan.community.region), changed)


def _is_file(target: str) -> bool:
    """Whether a file is meant: it is there, or its name ends as that of a file that we know."""
    file = Path(target)
    return file.is_file() or file.suffix.lower() in KINDS


def _store(read_only: bool = False) -> Store[Any]:
    from workbook.plan import Plan
    from workbook.store import open_store

    return open_store(files.database_url(), Plan, read_only=read_only)


def _readable() -> Store[Any]:
    """The store; a damaged one for reading only, so that what is sound can be taken out of it."""
    try:
        return _store()
    except Damaged as damage:
        typer.echo(damage.sentence, err=True)
        return _store(read_only=True)
