"""Worksheets for community training groups, live in the hall and open to analysts.

    import workbook as wb
    plan = wb.read("muzdurlar.json")

`workbook.analyst` describes what there is. It is loaded when it is first used, so that importing
this costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbook.analyst import (
        communities,
        computed,
        figures,
        open,
        read,
        save,
        tables,
        to_csv,
        use,
    )

__version__ = "0.1.0"
__all__ = ["communities", "computed", "figures", "open", "read", "save", "tables", "to_csv", "use"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from workbook import analyst

        return getattr(analyst, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
