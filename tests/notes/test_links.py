"""What waits behind a link, and links that came out damaged."""

import pytest

from bot.notes.links import kind_of, says_nothing
from bot.recap.model import LinkKind
from tests.notes.reading_notes import passages_of, sessions_of


@pytest.mark.parametrize(
    ("url", "label", "kind"),
    [
        ("https://www.youtube.com/watch?v=a&list=b", "Title", LinkKind.RECORDING),
        ("https://youtu.be/a", "here", LinkKind.RECORDING),
        ("https://vimeo.com/123456", "", LinkKind.RECORDING),
        ("https://conf.example/session/9", "Recording", LinkKind.RECORDING),
        ("https://conf.example/9", "Watch", LinkKind.RECORDING),
        ("https://video.example/41", "Lighthouse", LinkKind.RECORDING),
        ("https://foo.example/videos/2030-less-yaml", "Less YAML", LinkKind.RECORDING),
        ("https://foo.example/videos/", "Foo", LinkKind.PAGE),
        ("https://www.infoq.com/presentations/less-yaml/", "Less YAML", LinkKind.RECORDING),
        ("https://www.infoq.com/presentations/", "InfoQ", LinkKind.PAGE),
        ("https://conf.example/c/26e.pdf", "certificate", LinkKind.PAGE),
        ("https://www.youtube.com/playlist?list=b", "Talks", LinkKind.OTHER),
        ("https://www.youtube.com/watch?v=a&list=b", "the playlist", LinkKind.OTHER),
        ("https://www.youtube.com/@acme", "Acme", LinkKind.OTHER),
        ("https://www.slideshare.net/ana/less", "Less", LinkKind.SLIDES),
        ("https://www.slideshare.net/ana", "Ana", LinkKind.PAGE),
        ("https://static.sched.com/hosted_files/x/1/A%20b.pdf", "x", LinkKind.SLIDES),
        ("https://drive.example/file", "Presentation", LinkKind.SLIDES),
        ("https://www.flickr.com/photos/1", "Photos", LinkKind.OTHER),
        ("mailto:ana@acme.example", "Ana", LinkKind.OTHER),
        ("https://foobar.example/video-recording-basics", "How to watch a pot boil", LinkKind.PAGE),
        ("http://[broken", "x", LinkKind.PAGE),
        (
            "https://c.example/2/presentation/a",
            "https://c.example/2/presentation/a",
            LinkKind.PAGE,
        ),
        ("https://youtube.com", "youtube.com", LinkKind.OTHER),
        ("https://ana.example/slides/less", "Less YAML", LinkKind.SLIDES),
        ("https://conf.example/9", "Vídeo", LinkKind.RECORDING),
    ],
)
def test_a_link_is_told_by_label_and_address(url: str, label: str, kind: LinkKind) -> None:
    """Recording, slides, page or something else."""
    assert kind_of(url, label) is kind


@pytest.mark.parametrize(
    ("text", "label", "url"),
    [
        ("his (other talk)[https://v.example/4] was", "other talk", "https://v.example/4"),
        ("apply [here] (https://x.example/a) soon", "here", "https://x.example/a"),
        ("see [https://x.example/foo]()", "https://x.example/foo", "https://x.example/foo"),
        (
            "[https://x.example/T_p](thundering herd), yes",
            "thundering herd",
            "https://x.example/T_p",
        ),
        ("see foobar.example/docs.", "foobar.example/docs", "https://foobar.example/docs"),
        ("see www.foobar.example!", "www.foobar.example", "https://www.foobar.example"),
        ("see https://x.example/__init__.py now", "https://x.example/__init__.py", None),
        ("a [long\ntitle](https://v.example/3) b", "long title", "https://v.example/3"),
        ("<https://x.example/>, x", "https://x.example/", None),
        ('<a href="//x.example/a?b=1&amp;c=2">A</a> b', "A", "https://x.example/a?b=1&c=2"),
        ("{% embed https://s.example/1 %} b", "https://s.example/1", None),
        ('{{ vimeo(id="123") }} b', "Recording", "https://vimeo.com/123"),
        (
            "[![Talk](https://i.example/1.jpg)](https://v.example/1) b",
            "Talk",
            "https://v.example/1",
        ),
    ],
)
def test_a_damaged_link_leads_where_it_was_meant_to(text: str, label: str, url: str | None) -> None:
    """Authors slip, wrap lines and leave out what a browser adds."""
    (passage,) = passages_of(text)

    (link,) = passage.links
    assert (link.label, link.url) == (label, url or label)


@pytest.mark.parametrize(
    "text",
    [
        "It was late.In the end we left",
        "edit main.rs and Node.js",
        "see [x](javascript:alert(1))",
        "`https://x.example`",
        "ana@acme.example",
        "see [notes](./README.md)",
    ],
)
def test_what_is_no_address_is_no_link(text: str) -> None:
    """A missing blank or a file name must not become an address, nor a script a link."""
    (passage,) = passages_of(text)

    assert passage.links == ()


def test_reference_links_resolve_and_unused_ones_are_kept() -> None:
    """The definition may stand at the end; one that nothing uses is a link all the same."""
    one, other = (
        passages_of("See [Less].\n\n[Less]: https://v.example/9\n[More]: https://v.example/8\n"),
        None,
    )

    assert [link.url for passage in one for link in passage.links] == ["https://v.example/9"]
    assert other is None


def test_a_generators_code_for_a_path_is_where_a_link_leads() -> None:
    """Hugo and Jekyll write links to other notes so; Markdown alone sees no link there."""
    note = """
    # FooConf 2030

    ## Liveblogs

    * [Liveblog: Less YAML][1]
    * [Liveblog: More Queues]({{< ref "2030-05-14-queues.md" >}})
    * [Liveblog: Fewer Pods]({% post_url 2030-05-15-pods %})

    [1]: {{< relref "2030-05-14-yaml.md" >}}
    """

    assert [session.title for session in sessions_of(note)] == [
        "Less YAML",
        "More Queues",
        "Fewer Pods",
    ]


def test_an_item_needs_no_blank_before_its_link() -> None:
    """One forgotten blank would run the item into the one above it."""
    note = """
    # FooConf 2030

    ## Talks

    - [Less YAML](https://youtu.be/a1)
    -[Small files](https://youtu.be/b2)
    """

    assert [session.title for session in sessions_of(note)] == ["Less YAML", "Small files"]


@pytest.mark.parametrize("label", ["here", "on this page", "sur cette page", "auf dieser Seite"])
def test_a_label_may_only_point_in_any_language(label: str) -> None:
    """What such a link leads to is told by the words around it."""
    assert says_nothing(label)


@pytest.mark.parametrize("label", ["GitHub", "Github repo", "source code", "Repository"])
def test_a_label_that_only_says_that_there_is_code_is_no_title(label: str) -> None:
    """Below a session it leads to its examples; alone in a list it is no session."""
    assert says_nothing(label)
    listed = (
        f"# FooConf 2030\n\n- [{label}](https://github.com/a/b)\n- [Slides](https://x.y/s.pdf)\n"
    )
    assert not sessions_of(listed)
