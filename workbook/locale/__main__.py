"""`python -m workbook.locale`: find the sentences, update the catalogues, compile them."""

from __future__ import annotations

from workbook.locale.catalogue import TRANSLATED, fresh, update


def main() -> None:
    """Write every catalogue anew and say how much is left to translate."""
    update()
    for language in TRANSLATED:
        messages = [message for message in fresh(language) if message.id]
        missing = sum(not _complete(message.string) for message in messages)
        print(f"{language}: {len(messages)} sentences, {missing} to translate")


def _complete(text: str | tuple[str, ...]) -> bool:
    return all(text) if isinstance(text, tuple) else bool(text)


if __name__ == "__main__":
    main()
