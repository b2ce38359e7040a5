"""The icon of every mode."""

from __future__ import annotations

from quizapp.rules.mode import CHALLENGE, CLASSIC, DAILY, HOT_SEAT, PRACTICE, RATED, SURVIVAL, THIRTY

MODE_ICONS = {
    CLASSIC.key: "circle-help",
    THIRTY.key: "timer",
    SURVIVAL.key: "heart",
    RATED.key: "gauge",
    PRACTICE.key: "repeat",
    HOT_SEAT.key: "users",
    DAILY.key: "calendar-days",
    CHALLENGE.key: "link-2",
}
