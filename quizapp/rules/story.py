"""The spoiler shield: how much of a pack's story a player may be shown."""

from __future__ import annotations

WHOLE_STORY = 100
"""The per cent of somebody who has watched everything: nothing is a spoiler then."""


def is_within(story: int, watched: int, steps: int) -> bool:
    """Tell whether a step lies in the first `watched` per cent of a story of so many steps.

    Step 0 is background and always does.
    """
    return story * 100 <= watched * steps
