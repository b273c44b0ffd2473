"""Writes a plan whose author means harm, or was careless: texts that do something where they are taken for more than text.

    hostile.py FILE

What is longer than this (tests/hostile_office.rs of planc-report has it) takes LibreOffice minutes to lay out.
"""

import sys
from pathlib import Path

TEXTS = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '=HYPERLINK("http://example.org","open")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "safe \u202etxt.exe\u202d \u2067abc",
    "\u0645\u0631\u062d\u0628\u0627 and \u05e9\u05dc\u05d5\u05dd",
    "\x1b[31mred\x1b[0m \x07\x08",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1e6\U0001f1f1 \u00e9 e\u0301",
    "a | b \\| c `d` *e* [g](javascript:alert(1)) ![h](http://example.org/i.png)",
    "{{ title }} {% for x in y %} {# z #}",
    "&lt;b&gt; &amp; &#60;i&#62; ]]> <!-- -->",
    "History",
    "x" * 10_000,
    "\U0001f469" * 500,
]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main():
    first = quoted(TEXTS[0])
    activities = "\n".join(
        f"""    activity a{index} {quoted(text)} {{
      responsible body
      schedule 2020-Q{index % 4 + 1} .. 2021-Q2
      cost {quoted(text)} 100.10 EUR
      funding 30 EUR from state
      output o {quoted(text)} 3 copies
    }}"""
        for index, text in enumerate(TEXTS)
    )
    areas = "\n".join(
        f"  area r{index} {quoted(text)} {{ goal g {quoted(text)} {{ objective x {quoted(text)} }} }}"
        for index, text in enumerate(TEXTS)
    )
    Path(sys.argv[1]).write_text(
        f"""actor body {quoted(TEXTS[2])} {{ kind government }}
fund state {quoted(TEXTS[3])} {{ owner body; kind public }}
strategy s {first} {{
  currency EUR
{areas}
}}
plan p {quoted(TEXTS[1])} {{
  implements s
  period 2020 .. 2021
  measure m {quoted(TEXTS[6])} {{
    serves s.r0.g.x
{activities}
  }}
}}
"""
    )


main()
