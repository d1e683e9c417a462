"""A team's own names win over the shipped ones."""

from bot.recap.aliases import AliasBook

SHIPPED = AliasBook.from_mappings(
    {"Kubernetes": ["k8s", "kube"], "Open Policy Agent": ["OPA"]},
    {"outage": ["incident", "failure"]},
    {"Helm": ["package manager"]},
)


def test_a_name_is_added_to_a_group_that_is_there() -> None:
    """A team has a nickname for what everybody knows."""
    own = AliasBook.from_mappings({"kubernetes": ["the mothership"]})

    assert SHIPPED.overridden_by(own).aliases[0] == (
        "Kubernetes",
        "k8s",
        "kube",
        "the mothership",
    )


def test_a_name_that_means_something_else_moves_house() -> None:
    """Where OPA is the Office of Public Affairs, it is no policy agent."""
    own = AliasBook.from_mappings({"Office of Public Affairs": ["OPA"]})

    groups = SHIPPED.overridden_by(own).aliases

    assert ("Office of Public Affairs", "OPA") in groups
    assert not any("Open Policy Agent" in group for group in groups)


def test_a_name_that_becomes_a_groups_head_leaves_its_old_group() -> None:
    """A team may call something by a name that the shipped book knows as another's."""
    own = AliasBook.from_mappings({"kube": ["our cube"]})

    groups = SHIPPED.overridden_by(own).aliases

    assert ("kube", "our cube") in groups
    assert ("Kubernetes", "k8s") in groups


def test_other_groups_stay_as_they_are() -> None:
    """Overriding one name costs no other."""
    own = AliasBook.from_mappings({}, {"cost": ["bill"]}, {"Vitess": ["database"]})

    book = SHIPPED.overridden_by(own)

    assert book.aliases == SHIPPED.aliases
    assert book.thesaurus == (("outage", "incident", "failure"), ("cost", "bill"))
    assert book.glossary == (("Helm", "package manager"), ("Vitess", "database"))


def test_a_name_is_described_by_its_own_team_alone() -> None:
    """Helm may be a ship's wheel somewhere."""
    own = AliasBook.from_mappings({}, None, {"helm": ["steering wheel"]})

    assert SHIPPED.overridden_by(own).glossary == (("helm", "steering wheel"),)


def test_a_field_of_work_holds_what_its_own_team_says() -> None:
    """Security is guards and gates to some."""
    shipped = AliasBook.from_mappings({}, subjects={"security": ["malware"], "cost": ["bill"]})
    own = AliasBook.from_mappings({}, subjects={"Security": ["guards"]})

    assert shipped.overridden_by(own).subjects == (("cost", "bill"), ("Security", "guards"))
