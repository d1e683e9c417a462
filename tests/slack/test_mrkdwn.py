"""Text on its way in and out of Slack."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.slack.mrkdwn import (
    cut,
    escape,
    escape_within,
    honest_label,
    one_line,
    read_text,
    safe_url,
    visible,
)


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("<@U0BOT> who spoke?", "who spoke?"),
        ("who <@U0BOT|confbot> spoke?", "who spoke?"),
        ("talks in <#C1|general>", "talks in general"),
        ("<!here> <!subteam^S1|@team> talks", "talks"),
        ("what is <http://example.org|example.org>?", "what is example.org?"),
        ("see <https://example.org/a?b=1&amp;c=2>", "see https://example.org/a?b=1&c=2"),
        ("ask <mailto:a@example.org|a@example.org>", "ask a@example.org"),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
        ("vector<int> and &amp;lt;", "vector<int> and &lt;"),
        ("two\nlines\u2028and\ttabs", "two lines and tabs"),
        ("", ""),
    ],
)
def test_a_question_is_read_as_it_was_typed(sent: str, read: str) -> None:
    """What Slack adds to a message is not part of the question."""
    assert read_text(sent) == read


@given(st.text())
def test_what_is_escaped_is_read_back(text: str) -> None:
    """Both directions fit each other, whatever a person types."""
    assert read_text(escape(text)) == one_line(text)


@given(st.text())
def test_escaped_text_holds_no_markup(text: str) -> None:
    """A `<` that is left could begin a mention of everyone."""
    assert not {"<", ">"} & set(escape(text))


@pytest.mark.parametrize(
    "hidden",
    ["\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\x00", "\x1b", "\ud800", "\U000e0041"],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_characters_that_steer_the_display_are_dropped(hidden: str) -> None:
    """With them a title reads otherwise than it is."""
    assert visible(f"a{hidden}b") == "ab"


def test_characters_that_belong_to_a_script_stay() -> None:
    """Persian is spelt, and a family is drawn, with joiners that nobody sees."""
    text = "\u0645\u06cc\u200c\u0622\u06cc\u062f \U0001f469\u200d\U0001f467"

    assert visible(text) == text


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_cut_text_fits(text: str, limit: int) -> None:
    """Slack refuses the whole message when one field is too long."""
    assert len(cut(text, limit)) <= limit


def test_text_is_cut_at_a_word() -> None:
    """A word that is cut through may read as another."""
    assert cut("typing for humans", 13) == "typing for…"
    assert cut("typing for humans", 11) == "typing for…"
    assert cut("internationalisation", 8) == "interna…"
    assert cut("short", 5) == "short"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a/b?c=d&e=f%20g#h",
        "https://example.org/watch?v=a_b-c~d&t=1m2s",
        "http://example.org:8080/(x)[y];z,'!*@$+",
        "https://example.org/?",
        "https://example.org//a#",
        "mailto:ana@example.org?subject=Hi",
        "https://[2001:db8::1]/x",
    ],
)
def test_a_good_address_stays_as_it_is(url: str) -> None:
    """A link is exact to the last character, or it leads elsewhere."""
    assert safe_url(url) == url


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a b|c>d", "https://example.org/a%20b%7Cc%3Ed"),
        ("https://example.org/ü", "https://example.org/%C3%BC"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("HTTPS://example.org/A", "https://example.org/A"),
    ],
)
def test_an_odd_address_is_encoded(url: str, linked: str) -> None:
    """No client may see it end before its end, or its host as another."""
    assert safe_url(url) == linked


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "slack://channel?id=C1",
        "//example.org/x",
        "example.org",
        "https://",
        "https://example.org@evil.example/",
        "https://example.org\\@evil.example/",
        "https://example.org|evil.example/",
        "https://[::1",
        "https://example.org:99999/",
        "https://\u202eexample.org/",
        "java\nscript:alert(1)",
        "mailto:nobody",
        "https://example.org/" + "a" * 3000,
        "",
    ],
)
def test_a_forged_address_is_not_linked(url: str) -> None:
    """Only what leads where it seems to lead may be clicked."""
    assert safe_url(url) is None


@given(st.text() | st.text().map("https://example.org/".__add__))
def test_what_is_linked_is_plain(url: str) -> None:
    """Whatever a note holds, the link is printable ASCII without a delimiter."""
    linked = safe_url(url)

    assert linked is None or (linked.isascii() and linked.isprintable())
    assert linked is None or not set(linked) & set(' |<>"`\\')


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Recording", "Recording"),
        ("docs.example.org", "docs.example.org"),
        ("example.org", "example.org"),
        ("www.example.org", "www.example.org"),
        ("https://other.example/login", "https://other.example/login (docs.example.org)"),
        ("ex\u0430mple.org", "ex\u0430mple.org (docs.example.org)"),
        ("other\uff0eexample", "other\uff0eexample (docs.example.org)"),
        ("v1.2.3", "v1.2.3"),
    ],
    ids=[
        *("a word", "the host", "its domain", "with www", "another address"),
        *("a Cyrillic letter", "a wide dot", "a version"),
    ],
)
def test_a_label_that_claims_another_address_is_told(label: str, shown: str) -> None:
    """A person who reads one host must not be led to another unawares."""
    assert honest_label(label, "https://docs.example.org/a") == shown


@given(st.text(alphabet="ab <>&", max_size=60), st.integers(2, 40))
def test_escaped_text_stays_within_its_limit(text: str, limit: int) -> None:
    """Slack counts `&amp;` as five characters, and refuses the message for one too many."""
    shown = escape_within(text, limit)

    assert len(shown) <= limit
    assert text.startswith(html.unescape(shown).removesuffix("…"))


def test_as_much_is_shown_as_fits_escaped() -> None:
    """Five signs of five characters each, and the ellipsis."""
    assert escape_within("&" * 10, 26) == "&amp;" * 5 + "…"
