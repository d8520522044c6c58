"""When, and by whom: two to three years of activities that fit the seasons and the cash."""
