"""A plot of seconds over articles, both as logarithms, drawn by the browser that the tests use."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.review.chromium import chromium

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 420, 70, 50, 50, 55
Points = Sequence[tuple[int, float]]  # articles with their seconds


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the plot."""

    name: str
    colour: str
    points: Points


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a point stands: `sizes` from the least to the greatest, seconds in whole powers of ten."""

    sizes: Sequence[int]
    low: int
    high: int

    def x(self, size: float) -> float:
        share = math.log(size / self.sizes[0]) / math.log(self.sizes[-1] / self.sizes[0])
        return LEFT + 20 + share * (WIDTH - LEFT - RIGHT - 20)

    def y(self, seconds: float) -> float:
        return HEIGHT - BOTTOM - (math.log10(seconds) - self.low) / (self.high - self.low) * (HEIGHT - TOP - BOTTOM)


def _scale(lines: Sequence[Line]) -> _Scale:
    sizes, seconds = zip(*(point for line in lines for point in line.points), strict=True)
    return _Scale(sorted(set(sizes)), math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds))))


def _text(x: float, y: float, words: str, more: str = 'text-anchor="middle"') -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" {more}>{words}</text>'


def _axes(scale: _Scale) -> Iterator[str]:
    for power in range(scale.low, scale.high + 1):
        at = scale.y(10.0**power)
        yield f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield _text(LEFT - 8, at + 4, f"{10.0**power:g} s", 'text-anchor="end"')
    for size in scale.sizes:
        yield _text(scale.x(size), HEIGHT - BOTTOM + 22, f"{size:,}")
    yield _text(WIDTH / 2, HEIGHT - 10, "articles in one mixed batch")


def _drawn(line: Line, scale: _Scale) -> Iterator[str]:
    places = [(scale.x(size), scale.y(seconds), f"{seconds:,.0f} s") for size, seconds in line.points]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in places)
    yield f'<polyline points="{path}" fill="none" stroke="{line.colour}" stroke-width="2"/>'
    for x, y, words in places:
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{line.colour}"/>'
        yield _text(x, y - 10, words)
    x, y, _ = places[-1]
    yield _text(x, y + 34, line.name, f'text-anchor="end" fill="{line.colour}"')


def draw(path: Path, title: str, lines: Sequence[Line]) -> None:
    """Write the plot as PNG."""
    scale = _scale(lines)
    marks = [_text(LEFT, 28, title, 'font-size="17" fill="#222"'), *_axes(scale)]
    marks += [mark for line in lines for mark in _drawn(line, scale)]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" '
        f'font-size="13" fill="#444"><rect width="100%" height="100%" fill="#fff"/>{"".join(marks)}</svg>'
    )
    with chromium() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2)
        page.set_content(f"<body style='margin:0'>{svg}</body>")
        page.screenshot(path=path)
        page.close()
