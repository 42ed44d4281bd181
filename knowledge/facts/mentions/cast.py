"""What a document calls people after it has named them: surnames, initials, first names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from knowledge.facts.mention import MentionKind
from knowledge.facts.mentions.name_words import given, name_words, written_small
from knowledge.text import fold, fold_in_place


@dataclass(frozen=True)
class Cast:
    """The people of a document: how each may be named in it, and the fullest name."""

    aliases: dict[str, str]

    def names(self) -> Iterator[tuple[str, tuple[MentionKind, str]]]:
        """Every way of naming somebody, for a spotter."""
        for alias, name in self.aliases.items():
            yield alias, (MentionKind.PERSON, name)


def cast_of(full_names: Iterable[str], text: str) -> Cast:
    """The people whose full names a document gives, with what each may be called where that is one person alone."""
    written = list(full_names)
    best = _fullest(map(given_first, written))
    called: dict[str, set[str]] = defaultdict(set)
    for name in best.values():
        for alias in _aliases(name):
            called[fold_in_place(alias)].add(name)
    lower = written_small(text)
    aliases = {name: name for name in best.values()}
    for alias, names in called.items():
        if len(names) == 1 and alias not in lower and alias not in name_words().ordinary:
            aliases.setdefault(alias, next(iter(names)))
    for name, surface in best.items():
        aliases.setdefault(name, surface)
    for name in written:
        if (turned := given_first(name)) != name and fold(turned) in best:
            aliases[name] = best[fold(turned)]
    return Cast(aliases)


def given_first(name: str) -> str:
    """A name with the given name first: "DELORGE Firmin" as lists print it is Firmin DELORGE."""
    words = name.split()
    shouted = 0
    while shouted < len(words) and len(words[shouted]) > 1 and words[shouted].isupper():
        shouted += 1
    rest = words[shouted:]
    turned = shouted and rest and not any(word.isupper() for word in rest) and given(fold_in_place(rest[0]))
    return " ".join([*rest, *words[:shouted]]) if turned else name


def _fullest(full_names: Iterable[str]) -> dict[str, str]:
    """Folded name -> name as it is written best: with small letters, and an initial as the name it stands for."""
    counted = Counter(full_names)
    best: dict[str, str] = {}
    for name in sorted(counted, key=lambda n: (any(p.isupper() and len(p) > 2 for p in n.split()), -counted[n])):
        best.setdefault(fold(name), name if not _shouts(name) else title_case(name))
    by_surname: dict[str, list[str]] = defaultdict(list)
    for name in best.values():
        if "." not in name.split()[0]:
            for tail in _tails(name):
                by_surname[fold(tail)].append(name)
    for folded, name in list(best.items()):
        first, *rest = name.split()
        if "." in first:
            same = [n for n in by_surname.get(fold(" ".join(rest)), []) if fold(n)[0] == fold(first)[0]]
            if len(set(same)) == 1:
                best[folded] = same[0]
    return best


def _aliases(name: str) -> Iterator[str]:
    """The ways in which a document may shorten a name."""
    first, *rest = name.split()
    if not rest:
        return
    initial = re.sub(r"(?<=\w)[\w.]+", "", first).replace("-", ".-") + "."
    for tail in _tails(name):
        yield tail
        yield f"{initial} {tail}"
        yield f"{tail} {initial}"
        yield f"{initial}{tail}"
    if "." not in first:
        yield first


def _tails(name: str) -> Iterator[str]:
    """What may stand for a surname: all after the given name, and less and less of it, never a particle alone."""
    words = name.split()
    particles, suffixes = name_words().particles, name_words().suffixes
    for start in range(1, len(words)):
        tail = words[start:]
        if fold_in_place(words[start - 1]) in particles and fold_in_place(words[start]) in particles:
            continue
        if fold_in_place(words[start - 1]) in particles and (start > 2 or given(fold_in_place(tail[0]))):
            continue
        if len("".join(tail)) > 2 and not all(fold_in_place(w).rstrip(".") in particles | suffixes for w in tail):
            yield " ".join(tail)
    if len(words) > 2 and fold_in_place(words[-1]).rstrip(".") in suffixes:
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
