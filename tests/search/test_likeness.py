"""Which texts say the same."""

import pytest

from bot.search.likeness import groups, nearest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tekton", "Tekton"),
        ("tekton pipelines", "pipelines tekton"),
        ("kubernetes upgrades", "kuberntes upgrades"),
        ("observability", "obsrevability"),
        ("caf\u00e9 talks", "cafe talks"),
    ],
    ids=["case", "order", "a letter dropped", "two letters swapped", "an accent"],
)
def test_slips_make_no_other_text(one: str, other: str) -> None:
    """One note would answer both."""
    assert groups([one, other]) == [[0, 1]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("argo", "cargo"),
        ("platform at spotify", "platform at shopify"),
        ("ferry 2019", "ferry 2021"),
        ("k8s upgrades", "k3s upgrades"),
        ("kubernetes upgrades", "kubernetes upgrades at scale"),
        ("helm", "held"),
        ("", "tekton"),
    ],
)
def test_other_words_make_another_text(one: str, other: str) -> None:
    """Together, one of the two would be lost from sight."""
    assert groups([one, other]) == [[0], [1]]


def test_groups_come_in_the_order_of_their_first_texts() -> None:
    """The same gaps look the same each time."""
    assert groups(["tekton", "helm", "tektn", "HELM", "%%", "%%"]) == [[0, 2], [1, 3], [4, 5]]


def test_names_that_may_be_meant_come_likeliest_first() -> None:
    """A person chooses among them."""
    found = nearest("falcoo", ["Flux", "Calico", "Falco"], limit=2)

    assert [name for name, _ in found] == ["Falco", "Calico"]
    assert nearest("zzzz", ["Flux", "Calico"], limit=2) == []
