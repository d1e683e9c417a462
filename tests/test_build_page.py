"""The playground's page, as it is built and packed."""

import json
import re
import runpy
import shutil
from pathlib import Path

import build_page

PAGE = build_page.PAGE


def test_packages_are_pinned_by_what_they_hold_and_not_by_where_they_lie() -> None:
    """Nobody else's version gets in, and no registry's address stands in the project."""
    lock = json.loads((PAGE / "package-lock.json").read_text("utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}

    assert packages
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not any("resolved" in each for each in packages.values())


def test_every_version_is_exact() -> None:
    """A build of today and one of next year are made from the same."""
    wanted = json.loads((PAGE / "package.json").read_text("utf-8"))

    for version in {**wanted["dependencies"], **wanted["devDependencies"]}.values():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)


def test_the_bundle_carries_the_licence_of_all_that_went_into_it() -> None:
    """Others' work is passed on with their notices, the typeface's included."""
    build_page.bundle()
    notices = (build_page.BUNDLE / "THIRD-PARTY-LICENSES.txt").read_text("utf-8")

    for name in ("react", "react-dom", "slack-blocks-to-jsx", "react-markdown", "@fontsource/lato"):
        assert re.search(rf"^{re.escape(name)} \d+\.\d+\.\d+ \(", notices, re.MULTILINE)
    for text in ("MIT License", "SIL OPEN FONT LICENSE", "@yozora"):
        assert text.casefold() in notices.casefold()


def test_the_page_asks_for_nothing_but_what_lies_beside_it() -> None:
    """What is bundled names no script, style or typeface that lies elsewhere."""
    build_page.bundle()
    page = (build_page.BUNDLE / "index.html").read_text("utf-8")
    style = (build_page.BUNDLE / "page.css").read_text("utf-8")

    addresses = re.findall(r'(?:src|href)="([^"]+)"', page) + re.findall(r"url\(([^)]+)\)", style)
    assert addresses
    for address in addresses:
        name = address.strip("\"'").removeprefix("/static/").removeprefix("./")
        assert (build_page.BUNDLE / name).is_file()


def test_a_bundle_is_made_anew_only_when_a_source_has_changed(tmp_path: Path) -> None:
    """The playground starts at once; whoever changes the page sees the change."""
    build_page.bundle()
    before = (build_page.BUNDLE / "page.js").stat().st_mtime_ns
    build_page.bundle()
    assert (build_page.BUNDLE / "page.js").stat().st_mtime_ns == before

    playground = tmp_path / "bot" / "playground"
    shutil.copy(build_page.__file__, tmp_path)
    shutil.copytree(PAGE, playground / "page", ignore=shutil.ignore_patterns("node_modules"))
    shutil.copytree(build_page.BUNDLE, playground / "static")
    copied = runpy.run_path(str(tmp_path / "build_page.py"))
    assert copied["is_bundled"]()
    (playground / "page" / "src" / "main.tsx").write_text("export {};\n", "utf-8")
    assert not copied["is_bundled"]()


def test_no_package_is_among_the_sources() -> None:
    """What npm installs is neither committed nor counted as ours."""
    ignored = (Path(build_page.__file__).parent / ".gitignore").read_text("utf-8").splitlines()

    assert {"node_modules/", "bot/playground/static/"} <= set(ignored)
