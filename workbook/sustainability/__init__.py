"""How it lasts: a score that shows where people differ, upkeep with who pays, risks, visits."""
