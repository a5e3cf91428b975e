"""Read three articles, and list who said what, when, and about which agreement."""

from __future__ import annotations

from pathlib import Path

import diplostmt

ARTICLES = Path(__file__).parent


def main() -> None:
    """Print a line for each statement."""
    for path in sorted(ARTICLES.glob("*.txt")):
        result = diplostmt.extract(path.read_text(encoding="utf-8"))
        print(f"\n{path.name}: {result.article.headline.text if result.article.headline else 'no headline'}")
        for statement in result.statements:
            speaker = statement.speaker.name if statement.speaker else "(nobody named)"
            words = " … ".join(content.text for content in statement.content)
            topic = f"  on {', '.join(statement.agreements)}" if statement.agreements else ""
            print(f"  {speaker}: {words:.60}{topic}")


if __name__ == "__main__":
    main()
