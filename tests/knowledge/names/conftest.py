"""The index of the invented paddock."""

import pytest

from knowledge.names import NameIndex
from tests.knowledge.names.paddock import SMALL


@pytest.fixture(scope="module")
def index() -> NameIndex:
    return SMALL
