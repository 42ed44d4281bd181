"""Times of the same calls, side by side in one run, so that ratios hold on any machine."""

import statistics
import time
from collections.abc import Callable, Sequence


def best_times(calls: Sequence[Callable[[], object]], rounds: int = 5) -> list[float]:
    """The best of some rounds of each call, in seconds; the rounds go through all calls in turn."""
    times = [[float("inf")] * rounds for _ in calls]
    for round_number in range(rounds):
        for index, call in enumerate(calls):
            start = time.perf_counter()
            call()
            times[index][round_number] = time.perf_counter() - start
    return [min(each) for each in times]


def ratios(times: Sequence[float], floors: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile of the ratios of times to floors."""
    each = sorted(time / floor for time, floor in zip(times, floors, strict=True))
    return statistics.median(each), each[min(len(each) - 1, round(0.95 * len(each)))]
