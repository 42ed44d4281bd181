"""Times of the same calls, side by side in one run, so that ratios hold on any machine."""

import resource
import statistics
from collections.abc import Callable, Sequence


def worked() -> float:
    """The processor time of this process and of those that it started and that ended: others' work does not count."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def best_times(calls: Sequence[Callable[[], object]], rounds: int = 5) -> list[float]:
    """The best of some rounds of each call, in seconds of work; the rounds go through all calls in turn."""
    times = [[float("inf")] * rounds for _ in calls]
    for round_number in range(rounds):
        for index, call in enumerate(calls):
            start = worked()
            call()
            times[index][round_number] = worked() - start
    return [min(each) for each in times]


def ratios(times: Sequence[float], floors: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile of the ratios of times to floors."""
    each = sorted(time / floor for time, floor in zip(times, floors, strict=True))
    return statistics.median(each), each[min(len(each) - 1, round(0.95 * len(each)))]
