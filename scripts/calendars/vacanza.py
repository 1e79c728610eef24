"""Prints what vacanza/holidays says about every country and part, 2026-2030, as one JSON object.

The words "(estimated)", "(observed)" and "(substituted from ...)" are taken off the names and become flags.
"""

import json
import re
import sys

import holidays
from holidays.utils import list_supported_countries

YEARS = range(2026, 2031)
KIND_BY_CATEGORY = {"half_day": "half-day", "bank": "bank", "optional": "optional", "de_facto": "optional"}
# Indonesia's joint leave days are the one list of another category that many offices close on.
EXTRA = {"ID": {"government": "optional"}}
SHOWN = ("en", "es", "fr", "ar")
OFFICIAL = {
    "BE": ("de", "fr", "nl"), "CA": ("fr",), "CH": ("de", "fr", "it"), "FI": ("sv",), "HK": ("zh",),
    "IN": ("hi",), "LK": ("si", "ta"), "LU": ("de", "fr"), "MO": ("pt", "zh"), "SG": ("zh",),
}


def chosen_languages(entity, country):
    """Language tags by the library's own name: English, the languages of the app, and those of the place."""
    default = entity.default_language
    supported = entity.supported_languages or ()
    english = default if default and default.startswith("en") else "en_US"
    chosen = {english if english in supported else None: "en"}
    for name in supported:
        base = name.split("_")[0]
        if base == "en":
            continue
        if name == default or base in SHOWN or base in OFFICIAL.get(country, ()):
            tag = {"zh_CN": "zh-Hans", "zh_TW": "zh-Hant", "zh_HK": "zh-Hant", "zh_MO": "zh-Hant"}.get(name, base)
            chosen.setdefault(name, tag)
    return chosen


def label_patterns(calendar):
    """Regular expressions of the calendar's own marks, in its language."""
    marks = []
    for name in dir(type(calendar)):
        if not name.endswith("_label"):
            continue
        text = calendar.tr(getattr(calendar, name))
        if "%s" not in text or text == "%s":
            continue
        flags = [flag for flag in ("estimated", "observed", "substituted") if flag in name]
        # "(from 6pm)" stays on the name: the generator reads the hour there.
        if flags or not name.startswith("begin"):
            marks.append((re.compile("^" + re.escape(text).replace("%s", "(.+)") + "$"), flags))
    return sorted(marks, key=lambda mark: -len(mark[1]))


def read(name, marks):
    """A name without its marks, and the marks."""
    found = set()
    for pattern, flags in marks * 2:
        match = pattern.match(name)
        if not match:
            continue
        found.update(flags)
        if "substituted" in flags:
            break
        # "Alternative holiday for %s" is a name of its own; "%s (observed)" is a name and a mark.
        if pattern.pattern.startswith("^(.+)"):
            name = match.group(1)
    return name, found


def days_of(country, part, category, languages):
    days = {}
    for language, tag in languages.items():
        calendar = holidays.country_holidays(
            country, subdiv=part, years=YEARS, language=language, categories=(category,)
        )
        marks = label_patterns(calendar)
        for date in sorted(calendar):
            if date.year not in YEARS:
                continue
            parts = [read(name, marks) for name in calendar[date].split("; ")]
            day = days.setdefault(date.isoformat(), {"names": {}})
            day["names"][tag] = "; ".join(dict.fromkeys(name for name, _ in parts))
            if tag == "en":
                day["flags"] = sorted(set.intersection(*(found for _, found in parts)))
        if category == "public":
            for date in calendar.weekend_workdays:
                if date.year in YEARS:
                    days.setdefault(f"work:{date.isoformat()}", {"names": {}, "flags": []})
    return days


def region_of(country, part, entity, languages):
    """Every day of one region; what is public wins over what is not."""
    kinds = {"public": "public", **KIND_BY_CATEGORY, **EXTRA.get(country, {})}
    region = {}
    for category, kind in kinds.items():
        if category not in entity.supported_categories:
            continue
        for date, day in days_of(country, part, category, languages).items():
            if date.startswith("work:"):
                region.setdefault(date[5:], {**day, "kind": "make-up-workday"})
            else:
                region.setdefault(date, {**day, "kind": kind})
    return region


def main():
    answer = {"version": holidays.__version__, "countries": {}}
    supported = list_supported_countries(include_aliases=False)
    for country in sorted(code for code in supported if len(code) == 2):
        entity = getattr(holidays, country)
        languages = chosen_languages(entity, country)
        aliases = {}
        for alias, code in (getattr(entity, "subdivisions_aliases", None) or {}).items():
            if len(alias) > 3:
                aliases.setdefault(code, alias)
        answer["countries"][country] = {
            "module": type(holidays.country_holidays(country)).__module__.split(".")[-1],
            "weekend": sorted(day + 1 for day in holidays.country_holidays(country, years=2026).weekend),
            "days": region_of(country, None, entity, languages),
            "parts": {
                code: {"name": aliases.get(code, code), "days": region_of(country, code, entity, languages)}
                for code in entity.subdivisions
                if re.fullmatch(r"[A-Z0-9]{1,3}", code)
            },
        }
        print(country, end=" ", file=sys.stderr, flush=True)
    json.dump(answer, sys.stdout, ensure_ascii=False)


main()
