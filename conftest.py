"""What must hold before any test is looked for."""

import sys

sys.modules.setdefault("rfc3987_syntax", None)
"""A grammar for addresses in JSON, which nothing here reads: it takes every process of the tests
three seconds to load. The server spares it too (see `workbook.server.start`)."""

pytest_plugins = ("nbval.plugin",)
"""By name, and not by itself (`-p no:nbval`): it would have loaded the grammar already."""
