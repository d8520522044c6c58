"""A first glance: what a worksheet shows of a community, fetched while its page is being made.

The page then has something to draw before its socket is open. It asks for the same again when it
is: a glance that came too late, or that somebody's edit has overtaken, does no harm.
"""

from __future__ import annotations

import asyncio
import json
import re
from typing import Any

from workbook.server.pool import Sheet

PATIENCE = 0.5
"""Seconds that a page may wait for it."""
MODEL = re.compile(r'"model_id": ?"(\w+)"')


async def glance(sheet: Sheet, opening: dict[str, str]) -> dict[str, Any]:
    """The sheet's widget with a community open: its screen; empty where that takes too long.

    `opening` is what a page says when it asks for its community.
    """
    shown: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()

    def hear(frame: bytes) -> None:
        screen = json.loads(frame)["content"]["data"].get("state", {}).get("screen")
        if screen and not shown.done():
            shown.set_result({"screen": screen})

    found = MODEL.search(sheet.html)
    if found is None:
        return {}
    sheet.line.heard = hear
    sheet.line.tell(found[1], {"kind": "open", **opening})
    try:
        return await asyncio.wait_for(shown, PATIENCE)
    except TimeoutError:
        return {}
    finally:
        sheet.line.heard = None
