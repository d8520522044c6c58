"""The key of the house."""

import stat

from workbook.server.key import house_key


def test_the_key_stays(tmp_path):
    """Open tabs survive a restart of the server."""
    assert house_key(tmp_path) == house_key(tmp_path)


def test_no_two_houses_have_the_same_key(tmp_path):
    """It is random, and has 256 bits."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = house_key(tmp_path / "a"), house_key(tmp_path / "b")
    assert one != other
    assert len(one) >= 43


def test_only_its_user_can_read_the_key(tmp_path):
    """Whoever has it may come in."""
    house_key(tmp_path)
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_a_key_lost_in_a_power_cut_is_cut_again(tmp_path):
    """An empty key would open the house to everybody."""
    (tmp_path / "key").touch()
    assert len(house_key(tmp_path)) >= 43
