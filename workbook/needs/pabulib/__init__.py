"""Elections in the format of Pabulib, the library of participatory budgeting.

The format (`.pb`, described at pabulib.org/format and by Stolicki, Szufa and Talmon, *Pabulib: A
Participatory Budgeting Library*, 2020) is one text file with the sections META, PROJECTS and
VOTES, each a table with semicolons.
"""

from workbook.needs.pabulib.reading import read
from workbook.needs.pabulib.saying import one_by_one
from workbook.needs.pabulib.sections import PabulibError
from workbook.needs.pabulib.writing import write

__all__ = ["PabulibError", "one_by_one", "read", "write"]
