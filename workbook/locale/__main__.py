"""`python -m workbook.locale`: find the sentences, update the catalogues, compile them."""

from __future__ import annotations

from workbook.locale.catalogue import TRANSLATED, complete, fresh, update


def main() -> None:
    """Write every catalogue anew and say how much is left to translate."""
    update()
    for language in TRANSLATED:
        messages = [message for message in fresh(language) if message.id]
        missing = sum(not complete(message.string) for message in messages)
        print(f"{language}: {len(messages)} sentences, {missing} to translate")


if __name__ == "__main__":
    main()
