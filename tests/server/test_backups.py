"""Copies are made at the start, at every interval, and at the end."""

import threading

from workbook.server.backups import Backups
from workbook.store.trouble import StoreTrouble


class StandInShelf:
    """Counts its copies; raises what it is told to."""

    def __init__(self, trouble=None):
        self.copies, self.trouble = 0, trouble
        self.third = threading.Event()

    def backup(self):
        self.copies += 1
        if self.copies == 3:
            self.third.set()
        if self.trouble:
            raise self.trouble


def test_copies_are_made_again_and_again():
    """Without anybody asking."""
    shelf = StandInShelf()
    backups = Backups(shelf, every=0.001)
    backups.start()
    assert shelf.third.wait(30)
    backups.finish()
    assert not backups.is_alive()


def test_the_last_copy_is_made_at_the_end():
    """What was written since the first is in it."""
    shelf = StandInShelf()
    backups = Backups(shelf, every=3600)
    backups.start()
    backups.finish()
    assert shelf.copies == 2


def test_trouble_with_a_copy_stops_nothing(caplog):
    """It is logged, and tried again."""
    shelf = StandInShelf(StoreTrouble("The disk is full."))
    backups = Backups(shelf, every=0.001)
    backups.start()
    assert shelf.third.wait(30)
    backups.finish()
    assert "The disk is full." in caplog.text
