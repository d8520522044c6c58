"""The parts of a plan, as its links see them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any


class Parts:
    """Names the parts for who reads the code; the record itself declares them."""

    if TYPE_CHECKING:
        community: Any
        group: Any
        needs: Any
        fund: Any
        proposal: Any
        activities: Any
        sustainability: Any
