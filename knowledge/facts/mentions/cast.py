"""What a document calls people after it has named them: surnames, initials, first names."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.name_words import given, name_words, written_small
from knowledge.text import fold, fold_in_place

NAME_BEFORE = re.compile(r"(?<![.!?:]\s)(?<!^)(?<!\n)\b([A-ZÀ-Ý][\w'’-]*\.?)\s\Z")
"""A word with a capital right before a place, that begins no sentence."""
LONGEST_WORD = 30
NAME_AFTER = re.compile(r"\s[A-ZÀ-Ý][\w-]")
AFTER_INITIAL = re.compile(r"(?<=\w)[\w.]+")


@dataclass(frozen=True)
class Cast:
    """The people of a document: how each may be named in it, and the fullest name."""

    aliases: dict[str, str]

    def names(self) -> Iterator[tuple[str, tuple[MentionKind, str]]]:
        """Every way of naming somebody, for a spotter."""
        for alias, name in self.aliases.items():
            yield alias, (MentionKind.PERSON, name)


def cast_of(full_names: Iterable[str], text: str, officials: Container[str] = ()) -> Cast:
    """The people whose full names a document gives, with what each may be called where that is one person alone.

    Who holds an office (``officials``, folded names in full) gives way to a namesake who holds none: the surname that
    the owner of a team shares with its driver is the driver's.
    """
    written = list(full_names)
    best = _fullest(map(given_first, written))
    called: dict[str, set[str]] = defaultdict(set)
    folded = fold_in_place(text)
    for name in best.values():
        for alias in _aliases(name, folded):
            called[fold_in_place(alias)].add(name)
    lower = written_small(text)
    aliases = {name: name for name in best.values()}
    for alias, sharing in called.items():
        names = {name for name in sharing if fold(name) not in officials} if len(sharing) > 1 else sharing
        if len(names) != 1 or alias in lower:
            continue
        name = next(iter(names))
        if alias not in name_words().ordinary or _surname_alone(alias, name, text, folded):
            aliases.setdefault(alias, name)
    for name, surface in best.items():
        aliases.setdefault(name, surface)
    for name in written:
        if (turned := given_first(name)) != name and fold(turned) in best:
            aliases[name] = best[fold(turned)]
    stopped = {name: f"{name}." for name in set(aliases.values()) if _is_stopped(name, text)}
    return Cast({alias: stopped.get(name, name) for alias, name in aliases.items()})


def _is_stopped(name: str, text: str) -> bool:
    """Whether a name ends with a suffix after which the text writes a full stop: "Jo Doe Jr."."""
    return fold_in_place(name.rsplit(maxsplit=1)[-1]) in name_words().suffixes and f"{name}." in text


def _surname_alone(alias: str, name: str, text: str, folded: str) -> bool:
    """Whether an ordinary word is but a surname in a text: no other name there goes on with it, or holds it."""
    given_name, *_, surname = fold_in_place(name).split()
    if alias != surname:
        return False
    for match in re.finditer(rf"(?<![\w-]){re.escape(alias)}(?![\w-])", folded):
        before = NAME_BEFORE.search(text, max(0, match.start() - LONGEST_WORD), match.start())
        own = before is not None and fold_in_place(before[1]) in (given_name, given_name[0] + ".")
        if NAME_AFTER.match(text, match.end()) or not (before is None or own):
            return False
    return True


def given_first(name: str) -> str:
    """A name with the given name first: "DELORGE Firmin" as lists print it is Firmin DELORGE."""
    words = name.split()
    shouted = 0
    while shouted < len(words) and _is_shouted(words[shouted]):
        shouted += 1
    rest = words[shouted:]
    turned = shouted and rest and not any(word.isupper() for word in rest) and given(fold_in_place(rest[0]))
    return " ".join([*rest, *words[:shouted]]) if turned else name


def _is_shouted(word: str) -> bool:
    """Whether a word is all capitals and no initial: "G. Russell" has its given name first, though Russell is one."""
    return len(word) > 1 and word.isupper() and "." not in word


def _fullest(full_names: Iterable[str]) -> dict[str, str]:
    """Folded name -> name as it is written best: with small letters, and an initial as the name it stands for."""
    counted = Counter(full_names)
    best: dict[str, str] = {}
    for name in sorted(counted, key=lambda n: (any(p.isupper() and len(p) > 2 for p in n.split()), -counted[n])):
        best.setdefault(fold(name), name if not _shouts(name) else title_case(name))
    initialled = [(folded, name) for folded, name in best.items() if "." in name.split(maxsplit=1)[0]]
    by_surname = _by_surname(best.values()) if initialled else {}
    for folded, name in initialled:
        first, *rest = name.split()
        same = {n for n in by_surname.get(fold(" ".join(rest)), []) if fold(n)[0] == fold(first)[0]}
        if len(same) == 1:
            best[folded] = same.pop()
    return best


def _by_surname(names: Iterable[str]) -> dict[str, list[str]]:
    """The names in full by what may stand for a surname, folded."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if "." not in name.split(maxsplit=1)[0]:
            for tail in _tails(name):
                found[fold(tail)].append(name)
    return found


def _aliases(name: str, folded: str) -> Iterator[str]:
    """The ways in which a document may shorten a name; with an initial only where its text, folded, holds that."""
    first, *rest = name.split()
    if not rest:
        return
    initial = AFTER_INITIAL.sub("", first).replace("-", ".-") + "."
    initialled = fold_in_place(initial[:2]) in folded
    for tail in _tails(name):
        yield tail
        if initialled:
            yield f"{initial} {tail}"
            yield f"{tail} {initial}"
            yield f"{initial}{tail}"
    if "." not in first:
        yield first


def _tails(name: str) -> Iterator[str]:
    """What may stand for a surname: all after the given name, and less and less of it, never a particle alone."""
    words = name.split()
    known = name_words()
    plain = [fold_in_place(word) for word in words]
    for start in range(1, len(words)):
        if plain[start - 1] in known.particles and (
            plain[start] in known.particles or start > 2 or given(plain[start])
        ):
            continue
        small = all(w in known.particles or w in known.suffixes for word in plain[start:] for w in [word.rstrip(".")])
        if not small and len("".join(words[start:])) > 2:
            yield " ".join(words[start:])
    if len(words) > 2 and plain[-1].rstrip(".") in known.suffixes:
        yield " ".join(words[1:-1])


def _shouts(name: str) -> bool:
    return any(len(part) > 2 and part.isupper() for part in name.replace("-", " ").split())


def title_case(name: str) -> str:
    """ "Yani STEVENHEYDENS" as a name is written in a sentence."""
    particles = name_words().particles
    words = [
        w
        if not (len(w) > 1 and w.isupper()) or "." in w
        else w.lower()
        if fold_in_place(w) in particles
        else _capitalised(w)
        for w in name.split()
    ]
    return " ".join(words)


def _capitalised(word: str) -> str:
    cut = re.sub(r"[^\W\d_]+", lambda m: m[0][:1] + m[0][1:].lower(), word)
    return re.sub(r"^Mc(\w)", lambda m: "Mc" + m[1].upper(), cut)


def clean(name: str) -> str:
    """A name on one line: line breaks and runs of blanks are one blank, a hyphen at a line's end joins."""
    return " ".join((re.sub(r"-\n\s*", "-", name) if "-\n" in name else name).split())
