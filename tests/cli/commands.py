"""What is typed into the terminal, and how a refusal looks there."""

from workbook.files import shipped

VILLAGE = shipped("data") / "muzdurlar.json"
ELECTION = shipped("data") / "example.pb"
ENGLISH = {"LC_ALL": "C.UTF-8"}


def refused(done):
    """The one sentence with which a command was refused."""
    status, out, sentence = done
    assert status == 2
    assert out == ""
    assert "Traceback" not in sentence
    return sentence
