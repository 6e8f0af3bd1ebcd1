"""Texts that try to be more than text, each under a name that one can type."""

from markdown_it import MarkdownIt


def linking_reader() -> MarkdownIt:
    """A reader of Markdown that makes links of bare addresses, as code forges do; they leave bare hosts alone."""
    reader = MarkdownIt("gfm-like", {"html": True})
    assert reader.linkify is not None
    reader.linkify.set({"fuzzy_link": False})
    return reader


HOSTILE = {
    "table": "a | b || c \\| d \\",
    "emphasis": "**bold** _it_ ***x*** ~~gone~~ __init__",
    "code": "`rm -rf` ```fence``` ~~~",
    "heading": "# Title #\n## Two ##\nSetext\n====\n---",
    "list": "- item\n1. one\n+ plus\n* star",
    "quote": "> quoted\n>> twice",
    "link": "[click](http://evil.example/) [x]: http://evil.example ![img](//evil.example/p.png)",
    "autolink": "<http://evil.example> http://evil.example/a https://evil.example www.evil.example evil.com a@evil.com",
    "mention": "@someone and #123, GH-12, owner/name#7, :tada: !4",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)></details></table><!-- x",
    "attribute": '" onmouseover="alert(1)" \' style=\'x',
    "entity": "&lt;b&gt; &#60;script&#62; &amp;amp; &NewLine; AT&T",
    "mathematics": "$\\href{http://evil.example}{x}$ costs $5 or $6 $$x$$",
    "ansi": "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J \x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "controls": "a\x00b\x07c\x08d\x0be\x0cf\x7fg\x85h",
    "newlines": "one\ntwo\r\nthree\rfour\u2028five\u2029six",
    "bidi": "\u202eevil\u202c \u2066iso\u2069 \u200fmark\u061c",
    "invisible": "zero\u200bwidth\u200d join\ufeff \u00adshy \u2060w \U000e0041tag",
    "surrogate": "lone \ud800 and \udfff",
    "noncharacter": "\ufffe \uffff \U0001ffff \ufdd0",
    "formula": '=HYPERLINK("http://evil.example";"x")',
    "formula-plus": "+1+cmd|' /C calc'!A0",
    "formula-minus": "-2+3",
    "formula-at": "@SUM(A1:A9)",
    "formula-tab": "\t=1+1",
    "command": "::error file=a,line=1::owned\n::set-output name=x::y %0A::warning::z",
    "xml": "]]> <!DOCTYPE x [<!ENTITY e SYSTEM 'file:///x'>]> &e; <![CDATA[",
    "jinja": "{{ 7 * 7 }} {% raw %} {# no #}",
    "json": '", "level": "note" } ] \\u0000',
    "rich": "[red]colour[/red] [link=http://evil.example]x[/link]",
    "scheme": "javascript:alert(1) data:text/html,x mailto:a@evil.com",
    "right-to-left": "שלום \u202b עולם",
    "long": "x" * 1_000_000,
    "long-words": "lorem | <b> " * 90_000,
    "empty": "",
    "blank": " \n\t ",
}
