"""Money as whole qəpik (hundredths of the currency): splitting, rounding, reading, writing.

Nothing here is a float. Halves round up (away from zero), splits use the largest remainder.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

Qepik = Annotated[int, Field(strict=True, ge=0, le=10**15)]
"""An amount of money that is not negative, in hundredths of its currency."""
