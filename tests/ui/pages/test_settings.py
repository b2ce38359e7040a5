"""The settings page: every setting of the table, and where the data lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt
from PySide6.QtWidgets import QAbstractButton

from quizapp.settings import MOTION, RULE, STORY_PERCENT, TABLE, TEXT_PERCENT, THEME, Settings
from quizapp.ui.pages.settings import SettingsPage
from quizapp.ui.plain_text import Label
from quizapp.ui.widgets.step_slider import StepSlider

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from quizapp.ui.theme import Theme

# The offscreen platform says so of every window that is shown.


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, settings: Settings, tmp_path: Path) -> SettingsPage:
    page = SettingsPage(theme, settings, tmp_path)
    qtbot.addWidget(page)
    page.resize(1200, 736)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.refresh()
    return page


def button(page: SettingsPage, name: str) -> QAbstractButton:
    buttons = page.findChildren(QAbstractButton)
    return next(found for found in buttons if name in {found.accessibleName(), found.text()})


def text_slider(page: SettingsPage) -> StepSlider:
    return next(slider for slider in page.findChildren(StepSlider) if "Text" in slider.accessibleName())


def story_slider(page: SettingsPage) -> StepSlider:
    return next(slider for slider in page.findChildren(StepSlider) if "watched" in slider.accessibleName())


def shown(page: SettingsPage) -> str:
    return " | ".join(label.text() for label in page.findChildren(Label) if label.isVisible())


def test_every_setting_with_choices_is_offered(page: SettingsPage) -> None:
    assert {row.setting for row in page.rows} == {setting for setting in TABLE if setting.choices}


@pytest.mark.parametrize(
    ("name", "setting", "value"),
    [
        ("Theme: Light", THEME, "light"),
        ("Motion: Reduced", MOTION, "reduced"),
        ("Scoring: Speed counts", RULE, "speed_counts"),
    ],
)
def test_a_choice_is_told_at_once(
    page: SettingsPage, qtbot: QtBot, name: str, setting: object, value: str
) -> None:
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(button(page, name), Qt.Key.Key_Space)
    assert changed.args == [setting, value]


def test_the_text_grows_step_by_step(page: SettingsPage, qtbot: QtBot) -> None:
    slider = text_slider(page)
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert changed.args == [TEXT_PERCENT, 110]
    assert slider.accessibleName() == "Text size 110 %"


def test_how_far_somebody_has_watched_goes_down_to_the_premise(page: SettingsPage, qtbot: QtBot) -> None:
    assert "Questions about later scenes stay out" in shown(page)
    slider = story_slider(page)
    assert slider.accessibleName() == "How far have you watched? 100 %"
    for key, percent in ((Qt.Key.Key_Left, 90), (Qt.Key.Key_Home, 0)):
        with qtbot.waitSignal(page.changed) as changed:
            qtbot.keyClick(slider, key)
        assert changed.args == [STORY_PERCENT, percent]
    assert slider.accessibleName() == "How far have you watched? Only the premise"


def test_the_slider_tells_only_where_it_is_let_go(page: SettingsPage, qtbot: QtBot) -> None:
    slider = text_slider(page)
    end = QPoint(slider.width() - 2, 8)
    with qtbot.assertNotEmitted(page.changed):
        qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, 8))
        qtbot.mouseMove(slider, end)
    with qtbot.waitSignal(page.changed) as changed:
        qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)
    assert changed.args == [TEXT_PERCENT, 200]


def test_what_was_chosen_elsewhere_is_shown_without_a_signal(
    page: SettingsPage, qtbot: QtBot, settings: Settings, theme: Theme
) -> None:
    settings.choose(THEME, "high-contrast")
    settings.choose(TEXT_PERCENT, 150)
    with qtbot.assertNotEmitted(page.changed):
        theme.changed.emit()
    assert button(page, "Theme: High contrast").isChecked()
    assert text_slider(page).accessibleName() == "Text size 150 %"


def test_it_says_what_lies_in_the_data_folder(page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert all(words in shown(page) for words in (str(tmp_path), "Not made yet", "None yet"))
    for name in ("quizapp.db", "backups/quizapp-1.db", "packs/rivers/pack.toml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(1_500_000))
    page.refresh()
    parts = ("quizapp.db, 1.5 MB", "1 backup", "1 in the folder “packs”", "Backed up today at")
    assert all(words in shown(page) for words in parts)
    with qtbot.waitSignal(page.folder_requested):
        qtbot.keyClick(page.data.folder_button, Qt.Key.Key_Return)


def test_a_database_elsewhere_is_not_named(page: SettingsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUIZAPP_DATABASE_URL", "postgresql://mara:secret@host/quiz")
    page.refresh()
    assert "QUIZAPP_DATABASE_URL" in shown(page)
    assert "secret" not in shown(page)


def test_the_list_leads_to_a_section_and_follows_the_scroll(
    page: SettingsPage, qtbot: QtBot, theme: Theme
) -> None:
    theme.set_window_size(QSize(900, 600))
    page.resize(900, 400)
    button(page, "Appearance").setFocus()
    qtbot.keyClick(page.first_focus(), Qt.Key.Key_Down)
    assert button(page, "Reading").isChecked()
    qtbot.keyClick(page.first_focus(), Qt.Key.Key_Down)
    assert button(page, "Spoilers").isChecked()
    qtbot.keyClick(page.first_focus(), Qt.Key.Key_Down)
    assert button(page, "Playing").isChecked()
    qtbot.keyClick(page.first_focus(), Qt.Key.Key_Down)
    assert button(page, "Data").isChecked()
    assert page.data.mapTo(page, QPoint(0, 0)).y() < 200


def test_escape_leads_back(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.first_focus(), Qt.Key.Key_Escape)


def test_a_path_without_spaces_does_not_widen_the_page(page: SettingsPage, theme: Theme) -> None:
    theme.set_text_percent(200)
    theme.set_window_size(QSize(640, 480))
    QCoreApplication.processEvents()  # the layouts of what has changed are made anew
    assert page.minimumSizeHint().width() <= 640
