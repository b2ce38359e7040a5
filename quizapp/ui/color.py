"""Color arithmetic: contrast as WCAG 2 defines it, OKLCH, and the accent a pack's color becomes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Rgb = tuple[float, float, float]

DARK_INK = "#1C1203"
WHITE = "#FFFFFF"
TEXT_CONTRAST = 4.5
CONTROL_CONTRAST = 3.0
STEP = 0.02
SOFT_SHARE = 0.12


def parse_hex(color: str) -> Rgb:
    """Red, green and blue from 0 to 1 out of "#RRGGBB"; ValueError for anything else."""
    if len(color) != 7 or not color.startswith("#"):
        message = f"not a color: {color!r}"
        raise ValueError(message)
    return (int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255)


def to_hex(rgb: Rgb) -> str:
    """Three channels from 0 to 1 as "#RRGGBB"."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, channel)) * 255):02X}" for channel in rgb)


def to_linear(channel: float) -> float:
    """One sRGB channel as light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def from_linear(light: float) -> float:
    """Light as one sRGB channel."""
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def luminance(color: str) -> float:
    """Relative luminance, 0 for black to 1 for white (WCAG 2.2)."""
    red, green, blue = (to_linear(channel) for channel in parse_hex(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def to_oklch(color: str) -> tuple[float, float, float]:
    """Lightness (0 to 1), chroma and hue in radians (Björn Ottosson, 2020)."""
    red, green, blue = (to_linear(channel) for channel in parse_hex(color))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """The nearest color a screen can show: chroma gives way, lightness and hue stay."""
    lightness = min(1.0, max(0.0, lightness))
    rgb = _oklch_to_rgb(lightness, chroma, hue)
    while chroma > 0 and not all(-0.001 <= channel <= 1.001 for channel in rgb):
        chroma = chroma - 0.004 if chroma > 0.004 else 0.0
        rgb = _oklch_to_rgb(lightness, chroma, hue)
    return to_hex(rgb)


def shift_lightness(color: str, amount: float) -> str:
    """The same hue, lighter (positive) or darker by `amount` of OKLCH lightness."""
    lightness, chroma, hue = to_oklch(color)
    return from_oklch(lightness + amount, chroma, hue)


def reach_contrast(color: str, grounds: Iterable[str], ratio: float, *, lighten: bool) -> str:
    """`color` moved in lightness until it stands out on every ground, or black or white where it cannot."""
    grounds = tuple(grounds)
    lightness, chroma, hue = to_oklch(color)
    while min(contrast(color, ground) for ground in grounds) < ratio and (
        lightness < 1 if lighten else lightness > 0
    ):
        lightness += STEP if lighten else -STEP
        color = from_oklch(lightness, chroma, hue)
    return color


def mix(color: str, ground: str, share: float) -> str:
    """`share` of `color` laid over `ground`, as one opaque color."""
    pairs = zip(parse_hex(color), parse_hex(ground), strict=True)
    red, green, blue = (top * share + bottom * (1 - share) for top, bottom in pairs)
    return to_hex((red, green, blue))


def derive_accent(pack_color: str, surfaces: Mapping[str, str], *, is_dark: bool) -> dict[str, str]:
    """The seven accent tokens of a pack's color on a theme's surfaces (the accent rules of the tokens)."""
    panel = (surfaces["surface-1"],)
    panels = (surfaces["surface-1"], surfaces["surface-2"])
    grounds = (surfaces["surface-0"], *panels)
    accent = reach_contrast(pack_color, panel, CONTROL_CONTRAST, lighten=True) if is_dark else pack_color
    accent, ink = _readable_fill(accent)
    line = reach_contrast(pack_color, grounds, CONTROL_CONTRAST, lighten=is_dark)
    return {
        "accent": accent,
        "on-accent": ink,
        "accent-hover": shift_lightness(accent, 0.04 if is_dark else -0.03),
        "accent-pressed": shift_lightness(accent, -0.05),
        "accent-text": reach_contrast(pack_color, panels, TEXT_CONTRAST, lighten=is_dark),
        "accent-line": line,
        "accent-soft": mix(line, surfaces["surface-1"], SOFT_SHARE),
    }


def _readable_fill(fill: str) -> tuple[str, str]:
    ink = max((DARK_INK, WHITE), key=lambda candidate: contrast(candidate, fill))
    return reach_contrast(fill, (ink,), TEXT_CONTRAST, lighten=ink == DARK_INK), ink


def _oklch_to_rgb(lightness: float, chroma: float, hue: float) -> Rgb:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        from_linear(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        from_linear(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        from_linear(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )
