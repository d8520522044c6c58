"""JupyterLab for analysts, on the notebooks, for this computer only."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from workbook import files

LOCAL = (
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.allow_remote_access=False",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    "--LabApp.news_url=None",
    "--LabApp.extension_manager=readonly",
)
"""For this computer only, and asking nothing of any other."""


def run(browser: bool = True) -> int:
    """Open JupyterLab and wait until it ends; its exit status."""
    command = [
        *(sys.executable, "-m", "jupyterlab"),
        *LOCAL,
        f"--ServerApp.root_dir={folder()}",
        *(() if browser else ("--no-browser",)),
    ]
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own interpreter


def folder() -> Path:
    """The notebooks to work on: those of a checkout; of an installed package, the user's copies.

    Copies that are there already are left as they are: they are the analyst's work.
    """
    shipped = files.shipped("notebooks")
    if shipped.parent != files.PACKAGE:
        return shipped
    own = files.user_folder() / "notebooks"
    for notebook in shipped.rglob("*.ipynb"):
        copy = own / notebook.relative_to(shipped)
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(notebook, copy)
    return own
