"""What is generated is what its sources give, and what is stale is named."""

import pytest

from tools import generate


def test_everything_generated_is_fresh(node):  # noqa: ARG001 (it must be there)
    assert generate.main(["--check"]) == 0, "see above; run `make generated`"


@pytest.mark.parametrize("name", generate.FILES)
def test_a_stale_file_fails_and_says_what_to_do(tmp_path, capsys, monkeypatch, name):
    monkeypatch.setattr(generate, "FILES", {name: lambda: "one\ntwo\nthree\n"})
    path = tmp_path / name
    assert generate.main(["--check"], tmp_path) == 1
    assert f"{name} is missing: run `make generated`" in capsys.readouterr().err
    assert not path.exists()
    assert generate.main([], tmp_path) == 0
    assert generate.main(["--check"], tmp_path) == 0
    for text, where in (
        ("one\n2\nthree\n", "line 2 is the first of 1 that differ"),
        ("one\n", "it has 1 lines and should have 3"),
    ):
        path.write_text(text, encoding="utf-8")
        capsys.readouterr()
        assert generate.main(["--check"], tmp_path) == 1
        assert f"{name} is stale: {where}. If" in capsys.readouterr().err
        assert path.read_text(encoding="utf-8") == text
