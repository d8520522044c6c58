"""How long a call takes, in milliseconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any


def times(
    call: Callable[[], Any], rounds: int, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Of each of `rounds` calls, the shortest first; `clock` may count processor time instead."""
    return sorted(_time(call, clock) for _ in range(rounds))


def _time(call: Callable[[], Any], clock: Callable[[], float]) -> float:
    began = clock()
    call()
    return (clock() - began) * 1_000
