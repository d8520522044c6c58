"""Regions are data that people may change."""

import pytest
from pydantic import ValidationError

from workbook.locale import use
from workbook.store.regions import Region

SEVEN = {
    "AZ-YEV": "Yevlakh District",
    "AZ-GOR": "Goranboy",
    "AZ-SMX": "Samukh",
    "AZ-SKR": "Shemkir",
    "AZ-QAZ": "Gazakh",
    "AZ-TOV": "Tovuz",
    "AZ-AGA": "Aghstafa",
}
GANJA = Region(code="AZ-GA", az="Gəncə", en="Ganja", ru="Гянджа")


def test_a_new_database_begins_with_the_seven_regions(store):
    assert {region.code: region.en for region in store.regions()} == SEVEN


def test_each_region_has_its_name_in_three_languages(store):
    region = next(region for region in store.regions() if region.code == "AZ-SKR")
    for language, name in {"az": "Şəmkir", "en": "Shemkir", "ru": "Шамкирский район"}.items():
        with use(language):
            assert region.label == name


def test_regions_are_added_changed_and_dropped_for_good(store, opened):
    store.put_region(GANJA)
    store.put_region(GANJA.model_copy(update={"en": "Gandja"}))
    store.drop_region("AZ-TOV")
    store.drop_region("AZ-TOV")
    names = {region.code: region.en for region in opened().regions()}
    assert names == {code: en for code, en in SEVEN.items() if code != "AZ-TOV"} | {
        "AZ-GA": "Gandja"
    }


@pytest.mark.parametrize("wrong", [{"code": " "}, {"ru": ""}, {"en": "x" * 201}])
def test_a_region_without_a_code_or_a_name_is_none(wrong):
    with pytest.raises(ValidationError):
        Region(**{**GANJA.model_dump(), **wrong})
