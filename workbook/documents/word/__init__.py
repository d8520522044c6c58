"""The press for Word: the same blocks as text that a donor can edit.

- `press`: a document as a .docx file, in our template or in one that a programme has brought;
- `blocks`, with `text`, `tables`, `charts`, `paper` and `pictures`: one function for each block;
- `styles`: what the looks are called, so that a programme changes them in Word;
- `usual`: our template; `fonts`: the letters that it brings along;
- `filling`: names in curly brackets, and nothing else of Jinja;
- `intake`: whether a template from outside may be used; `shelf`: the one that is kept.
"""

from __future__ import annotations

from workbook.documents.word.press import docx

__all__ = ["docx"]
