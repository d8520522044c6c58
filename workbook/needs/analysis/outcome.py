"""What a rule of choosing comes to: what is funded, and the ties met on the way."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Tie:
    """Projects that stood level when decision number `step` was taken (the first is 1).

    The agreed order took `taken` first. `open` says that not all of them fared the same: some
    were funded and some were not, so the order may have decided, and people should know.
    """

    step: int
    projects: tuple[str, ...]
    taken: str
    open: bool = False

    def judged(self, funded: Collection[str]) -> Tie:
        """The same tie, `open` or not by what was funded in the end."""
        fates = {project in funded for project in self.projects}
        return replace(self, open=len(fates) > 1)


@dataclass(frozen=True)
class Outcome:
    """Projects funded, in that order, and the money spent and left, in hundredths.

    `rule` names the variant as Pabulib does (`greedy-no-skip`, `equalshares/add1`). `ties` names
    every tie met: of add-1 the ties of all its runs, each set of projects once. `raises` counts
    how often add-1 gave every voter more; `complete` is False only where it gave up at its limit.
    `compared` counts the voters for Equal Shares and for the greedy choice, where the two were
    compared.
    """

    rule: str
    funded: tuple[str, ...]
    spent: int
    left: int
    ties: tuple[Tie, ...] = ()
    raises: int = 0
    complete: bool = True
    compared: tuple[int, int] | None = None
