"""The page of the regions: a short list that anybody may change."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.locale.letters import alphabetical
from workbook.server.page import Handler
from workbook.store.regions import Region
from workbook.store.trouble import Refused

NAMES = ("az", "en", "ru")


def sorted_regions(store: Any) -> list[Region]:
    """All regions, by their names in the alphabet of the language in force."""
    return sorted(store.regions(), key=lambda region: alphabetical(region.label))


class Regions(Handler):
    """`/regions`: every region with its name in three languages."""

    back = "/regions"

    async def show(self, *path: str) -> None:
        """The list, to be changed."""
        regions = await self.ask(lambda store: store.regions())
        self.page("regions.html", regions=regions, names=NAMES)

    async def act(self, *path: str) -> None:
        """Write one region down, or take it off the list."""
        code = self.get_body_argument("code", "").strip()
        if self.get_body_argument("drop", ""):
            await self.ask(lambda store: store.drop_region(code))
            self.say(_("The region was taken off the list."))
        else:
            await self._put(code)
            self.say(_("The region was written down."))
        self.redirect("/regions", status=303)

    async def _put(self, code: str) -> None:
        names = {name: self.get_body_argument(name, "").strip() for name in NAMES}
        if not code or not all(names.values()):
            raise Refused(_("A region needs a code and its name in all three languages."))
        region = Region(code=code, **names)
        await self.ask(lambda store: store.put_region(region))
