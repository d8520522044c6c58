"""How long a call takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any


def times(call: Callable[[], Any], rounds: int) -> list[float]:
    """Milliseconds of each of `rounds` calls, the shortest first."""
    return sorted(_time(call) for _ in range(rounds))


def _time(call: Callable[[], Any]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1_000
