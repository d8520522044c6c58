"""Where the workbook keeps what it ships (data, notebooks, fonts) and what its user writes."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """The shipped `data` or `notebooks` folder: inside an installed package, else beside it."""
    inside = PACKAGE / folder
    return inside if inside.is_dir() else PACKAGE.parent / folder


def user_folder() -> Path:
    """The user's own data folder, made on first use; never below anything that is served."""
    folder = os.environ.get("WORKBOOK_HOME") or platformdirs.user_data_dir("workbook", False)
    path = Path(folder)
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def database_url() -> str:
    """The database to use: `WORKBOOK_DATABASE`, else an SQLite file in the user's folder."""
    return os.environ.get("WORKBOOK_DATABASE") or f"sqlite:///{user_folder() / 'workbook.sqlite'}"
