"""Photographs as they may be printed: turned upright, no larger than needed, and nothing hidden.

A photograph of a telephone says where it was taken and with what: none of that leaves the village.
"""

from __future__ import annotations

from io import BytesIO

from workbook.locale import _

KINDS = ("PNG", "JPEG")
MOST = 1600
"""Pixels of the longer side: enough for half a page."""
HEAVIEST = 40_000_000
"""Bytes, and pixels, that are opened at all."""


def photograph(source: bytes) -> bytes:
    """A photograph (PNG or JPEG) as a plain JPEG; the same bytes give the same picture.

    Raises ValueError with a sentence for what is no such picture, or far too large.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    if len(source) > HEAVIEST:
        raise ValueError(_("This photograph is too large. Send a smaller one."))
    try:
        with Image.open(BytesIO(source), formats=KINDS) as found:
            if found.width * found.height > HEAVIEST:
                raise ValueError(_("This photograph is too large. Send a smaller one."))
            upright = ImageOps.exif_transpose(found).convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError) as trouble:
        text = _("This is no photograph that can be read here. Choose a PNG or JPEG file.")
        raise ValueError(text) from trouble
    upright.thumbnail((MOST, MOST))
    upright.info.clear()
    made = BytesIO()
    upright.save(made, "JPEG", quality=82)
    return made.getvalue()
