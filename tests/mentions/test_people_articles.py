"""People, bodies and places in short articles of our own, through the shipped pipeline."""

import random
from collections.abc import Callable, Sequence

import pytest

from checker.language.parse import Parse
from checker.language.pipeline import load_parser
from checker.mentions.organisations import organisations
from checker.mentions.people import people
from checker.mentions.places import places

Parsing = Callable[[Sequence[str]], list[Parse]]
ROLES = {
    "spokesman before": (
        "Kremlin spokesman Pavel Orlov declined to comment.",
        "Pavel Orlov",
        [("", "spokesperson", "Kremlin")],
    ),
    "spokesman behind": (
        "Pavel Orlov, the Kremlin's spokesman, declined to comment.",
        "Pavel Orlov",
        [("", "spokesperson", "Kremlin")],
    ),
    "former director": (
        "Former FBI Director James Pell resigned on Monday.",
        "James Pell",
        [("former", "director", "Federal Bureau of Investigation")],
    ),
    "home state": ("Sen. Bob Marsh, R-Tenn., voted against the bill.", "Bob Marsh", [("", "senator", "Tennessee")]),
    "home state in brackets": (
        "Rep. Ann Marsh (D-NY) voted against the bill.",
        "Ann Marsh",
        [("", "representative", "New York")],
    ),
    "committee": (
        "House Foreign Affairs Committee Chairman Ed Marsh opposed the bill.",
        "Ed Marsh",
        [("", "chair", "House Foreign Affairs Committee")],
    ),
    "of the special counsel": (
        "Peter Lodge, a spokesman for the special counsel, would not talk.",
        "Peter Lodge",
        [("", "spokesperson", "special counsel")],
    ),
    "elect": ("President-elect Daniel Lodge met reporters.", "Daniel Lodge", [("elect", "president", "")]),
    "possessor": ("Mr. Marsh's lawyer Michael Lodge left the court.", "Michael Lodge", [("", "lawyer", "Marsh")]),
    "two at once": (
        "Former Ohio governor and radio host Mike Lodge spoke.",
        "Mike Lodge",
        [("", "host", ""), ("former", "governor", "Ohio")],
    ),
    "title of the next name": ("Daniel Lodge, Vice President Ann Marsh and others met.", "Daniel Lodge", []),
    "title with its body": (
        "Former Ambassador to the United Nations Ann Marsh spoke first.",
        "Ann Marsh",
        [("former", "ambassador", "United Nations")],
    ),
    "rank behind a title": (
        "Chairman of the Joint Chiefs of Staff Gen. Bo Marsh spoke first.",
        "Bo Marsh",
        [("", "general", ""), ("", "chair", "Joint Chiefs of Staff")],
    ),
    "for a country": ("They met US President Viktor Marsh.", "Viktor Marsh", [("", "president", "United States")]),
    "for another country": (
        "The pro-Kremlin Ukrainian President Viktor Orlov fled.",
        "Viktor Orlov",
        [("", "president", "Ukraine")],
    ),
    "body of plain words": (
        "Human Rights Watch director Ken Marsh spoke first.",
        "Ken Marsh",
        [("", "director", "Human Rights Watch")],
    ),
    "body with its of": (
        "University of Lima political scientist Jan Marsh objected.",
        "Jan Marsh",
        [("", "political scientist", "University of Lima")],
    ),
    "employer behind the field": (
        "Jan Marsh, director of global health at the Harbour Foundation, objected.",
        "Jan Marsh",
        [("", "director", "Harbour Foundation")],
    ),
    "chair of its university": (
        "Karen Marsh is a professor of history at the University of Lima.",
        "Karen Marsh",
        [("", "professor", "University of Lima")],
    ),
    "adjective behind the body": (
        "Lodge's likely spokeswoman, Jan Marsh, objected.",
        "Jan Marsh",
        [("", "spokesperson", "Lodge")],
    ),
    "adjective before the body": (
        "Jan Marsh, chair of the powerful House Budget Committee, objected.",
        "Jan Marsh",
        [("", "chair", "House Budget Committee")],
    ),
    "title before the subject": (
        "In a letter to Lodge, the treasury secretary, Bo Marsh, asked for time.",
        "Bo Marsh",
        [("", "treasury secretary", "")],
    ),
    "title of the name before": (
        "To Tommy Lodge, a former football coach, Ann Marsh's lead was small.",
        "Ann Marsh",
        [],
    ),
    "serving as": (
        "He beat Mike Lodge, a former mayor currently serving as the state attorney general.",
        "Mike Lodge",
        [("former", "mayor", ""), ("", "attorney general", "state")],
    ),
    "to be": (
        "They want Ann Lodge to be energy secretary and Rep. Bo Marsh to stay.",
        "Bo Marsh",
        [("", "representative", "")],
    ),
    "verb before": ("He came to bolster Republican Governor Matt Lodge.", "Matt Lodge", [("", "governor", "")]),
    "assistant": (
        "Assistant Attorney General Ann Marsh objected.",
        "Ann Marsh",
        [("", "assistant attorney general", "")],
    ),
    "bad speaker": ("Ann Marsh is a stilted speaker.", "Ann Marsh", []),
    "kin beside the office": (
        "The senator's senior adviser and son-in-law Jan Marsh left.",
        "Jan Marsh",
        [("", "adviser", "senator")],
    ),
    "who serves": (
        "They met Gary Marsh, a Liberal who serves as director of the Harbour Council.",
        "Gary Marsh",
        [("", "director", "Harbour Council")],
    ),
    "is serving": (
        "Donna Marsh is currently serving as the club's interim chair.",
        "Donna Marsh",
        [("acting", "chair", "club")],
    ),
    "from a town": ("Washington-based lawyer Ann Marsh spoke.", "Ann Marsh", [("", "lawyer", "")]),
    "known for a trait": (
        "Rodney Marsh, the plain-spoken chairman of the House Budget Committee, left.",
        "Rodney Marsh",
        [("", "chair", "House Budget Committee")],
    ),
    "body of the last alone": (
        "Phil Marsh, a former businessman and ambassador to Norway, spoke.",
        "Phil Marsh",
        [("former", "businessman", ""), ("former", "ambassador", "Norway")],
    ),
    "chair of a university": (
        "Harbour University civics professor Brian Marsh spoke.",
        "Brian Marsh",
        [("", "professor", "Harbour University")],
    ),
    "verb like a noun": (
        "Former director James Lodge blasts President Donald Marsh.",
        "Donald Marsh",
        [("", "president", "")],
    ),
    "former before a wide portfolio": (
        "They invited former Housing and Urban Development Secretary Jan Marsh.",
        "Jan Marsh",
        [("former", "housing and urban development secretary", "")],
    ),
    "future": ("Future Senator Jan Marsh spoke.", "Jan Marsh", [("would-be", "senator", "")]),
    "supposed": ("Nobody knows what a President Jan Marsh would do.", "Jan Marsh", [("would-be", "president", "")]),
    "veteran": ("Jan Marsh, a Navy veteran and civil rights attorney, spoke.", "Jan Marsh", [("", "lawyer", "")]),
    "field before": ("The Norwegian climate activist Ann Marsh spoke.", "Ann Marsh", [("", "activist", "Norway")]),
    "field alone": ("Jan Marsh, director of audits, objected.", "Jan Marsh", [("", "director", "")]),
    "fields before the employer": (
        "Jan Marsh, professor of law, sociology and art at Harbour University, objected.",
        "Jan Marsh",
        [("", "professor", "Harbour University")],
    ),
    "kind before the body": (
        "Olga Marsh, the treasurer of the removal firm Lodge Carriers, spoke.",
        "Olga Marsh",
        [("", "treasurer", "Lodge Carriers")],
    ),
    "kind that is a part of the name": (
        "Bob Marsh, a member of the state Senate, spoke.",
        "Bob Marsh",
        [("", "member", "state Senate")],
    ),
    "body that is no name": ("Campaign spokesman Bo Marsh spoke.", "Bo Marsh", [("", "spokesperson", "Campaign")]),
    "commas in the body": (
        "Senator Ann Marsh, the chairman of the Health, Education, Labor, and Pensions Committee, spoke.",
        "Ann Marsh",
        [("", "senator", ""), ("", "chair", "Health, Education, Labor, and Pensions Committee")],
    ),
    "deputy of an assistant": (
        "FBI Deputy Assistant Director Bo Marsh and Deputy Director Ann Lodge spoke.",
        "Bo Marsh",
        [("deputy", "assistant director", "Federal Bureau of Investigation")],
    ),
    "day": ("The senator Ann Marsh on Inauguration Day spoke.", "Ann Marsh", [("", "senator", "")]),
    "campus": (
        "Bo Marsh, a professor at the University of California, Berkeley, and Jo Lodge spoke.",
        "Bo Marsh",
        [("", "professor", "University of California, Berkeley")],
    ),
    "town of a university": (
        "Bo Marsh, a dean at Harbour University, Ohio, spoke.",
        "Bo Marsh",
        [("", "dean", "Harbour University")],
    ),
    "letters in brackets": (
        "World Health Organization (WHO) chief Bo Marsh spoke.",
        "Bo Marsh",
        [("", "chief", "World Health Organization")],
    ),
    "dateline in brackets": ("Washington (CNN) President Ann Marsh spoke.", "Ann Marsh", [("", "president", "")]),
    "month": ("Ann Marsh, a director in May of that year, spoke.", "Ann Marsh", [("", "director", "")]),
    "titled holder": (
        "Bo Marsh, a spokesman for Fisheries Minister Edith Lodge, laughed.",
        "Bo Marsh",
        [("", "spokesperson", "Edith Lodge")],
    ),
    "whom they run against": ("Mr. Lodge's opponent Bo Marsh lost.", "Bo Marsh", [("", "candidate", "")]),
    "party of a rival": (
        "His Democratic presidential rival Ann Marsh spoke.",
        "Ann Marsh",
        [("", "candidate", "Democratic Party")],
    ),
    "possible": (
        "Ann Marsh, a possible mayoral challenger to Edith Lodge, waved.",
        "Ann Marsh",
        [("would-be", "candidate", "")],
    ),
    "past": (
        "Ann Marsh, a past treasurer of Harbour College, planted the tree.",
        "Ann Marsh",
        [("former", "treasurer", "Harbour College")],
    ),
    "past that is a way": ("He drove past President Donald Marsh on Monday.", "Donald Marsh", [("", "president", "")]),
    "then": ("Ann Marsh, then Norway's chief prosecutor, left.", "Ann Marsh", [("then", "prosecutor", "Norway")]),
    "at the time": (
        "The wedding of Olga Marsh, at the time Finland's ambassador, was small.",
        "Olga Marsh",
        [("then", "ambassador", "Finland")],
    ),
    "formerly": ("Ann Marsh, formerly the mayor of Lima, spoke.", "Ann Marsh", [("former", "mayor", "Lima")]),
    "top of a chamber": ("Bo Marsh, the top Republican in Congress, left.", "Bo Marsh", [("", "leader", "Congress")]),
    "top of a committee": (
        "Bo Marsh, the top Democrat on the House Budget Committee, left.",
        "Bo Marsh",
        [("", "ranking member", "House Budget Committee")],
    ),
    "party before the name": (
        "The city council president pro tem, Democrat Olga Marsh, will judge the cakes.",
        "Olga Marsh",
        [("", "president pro tempore", "city council")],
    ),
    "fellow": ("Fellow Councillor Olga Marsh clapped.", "Olga Marsh", [("", "council member", "")]),
    "elected before": (
        "Weeks before Edith Lodge was elected mayor of Lima, Oscar Marsh, then a pilot, landed there.",
        "Oscar Marsh",
        [("then", "pilot", "")],
    ),
    "possessor without a mark": (
        "Another former Lodge adviser, Olga Marsh, sang.",
        "Olga Marsh",
        [("former", "adviser", "Lodge")],
    ),
    "shared by two": (
        "Olga Marsh and Oscar Lodge, directors of the Harbour museum, drew it.",
        "Olga Marsh",
        [("", "director", "Harbour museum")],
    ),
    "of the second alone": ("Olga Marsh and Oscar Lodge, the mayor, met.", "Olga Marsh", []),
    "kin before an office": (
        "The mayor's sister-in-law and City Hall spokeswoman, Olga Marsh, waved.",
        "Olga Marsh",
        [("", "spokesperson", "City Hall")],
    ),
    "list with semicolons": (
        "They are Sens. Edith Lodge, D-Iowa; Oscar Marsh, D-Mich.; and Olga Reed, D-Utah.",
        "Oscar Marsh",
        [("", "senator", "Michigan")],
    ),
    "undotted": ("Rev Oscar Marsh arrived late.", "Oscar Marsh", [("", "pastor", "")]),
    "borough": ("Edith Lodge (Bronx) and Oscar Marsh (Queens) rowed in one boat.", "Oscar Marsh", []),
    "body with an and": (
        "Office of Management and Budget director Olga Marsh spoke.",
        "Olga Marsh",
        [("", "director", "Office of Management and Budget")],
    ),
    "party's leader": (
        "They met the Democratic leader Olga Marsh.",
        "Olga Marsh",
        [("", "leader", "Democratic Party")],
    ),
    "town and state": (
        "They rang former Lima, Ohio Mayor Olga Marsh.",
        "Olga Marsh",
        [("former", "mayor", "Lima, Ohio")],
    ),
    "state behind a comma": (
        "On a bus to Dallas, Texas Governor Olga Marsh spoke.",
        "Olga Marsh",
        [("", "governor", "Texas")],
    ),
    "verb before a former": (
        "It was a plan to surveil ex-Lodge adviser Olga Marsh.",
        "Olga Marsh",
        [("former", "adviser", "Lodge")],
    ),
    "led by": (
        "Olga Marsh, spokeswoman for the Tory-led Harbour Appropriations Committee, spoke.",
        "Olga Marsh",
        [("", "spokesperson", "Tory-led Harbour Appropriations Committee")],
    ),
    "rank without its stop": ("Lt. Col Olga Marsh spoke.", "Olga Marsh", [("", "lieutenant colonel", "")]),
    "resigned": (
        "Recently resigned Rifle Club director Olga Marsh spoke.",
        "Olga Marsh",
        [("former", "director", "Rifle Club")],
    ),
    "delighted": ("A delighted Mayor Olga Marsh waved back.", "Olga Marsh", [("", "mayor", "")]),
    "too loose": ("Ann Marsh is a leader of great skill.", "Ann Marsh", []),
}


@pytest.fixture(scope="module")
def parse() -> Parsing:
    return load_parser().parse


@pytest.mark.parametrize("case", ROLES.values(), ids=ROLES)
def test_roles(parse: Parsing, case: tuple[str, str, list[tuple[str, str, str]]]) -> None:
    text, name, expected = case
    found = [m for m in people(parse([text]), [0]) if m.value == name]
    assert [(role.state, role.office, role.body) for m in found if m.person for role in m.person.roles] == expected
    assert len(found) == 1


def test_short_forms_go_to_one_person(parse: Parsing) -> None:
    texts = ["Prime Minister Alexander Baransky arrived on Monday.", "Mr. Baransky met the press.", "Baransky left."]
    offsets = [0, 60, 100]
    found = people(parse(texts), offsets)
    assert [m.value for m in found] == ["Alexander Baransky"] * 3
    assert [m.start for m in found] == [15, 64, 100]


def test_a_shared_surname_is_not_resolved(parse: Parsing) -> None:
    found = people(parse(["Loretta Marsh and Linda Marsh spoke.", "Marsh left."]), [0, 40])
    assert [m.person.name for m in found if m.person] == ["Loretta Marsh", "Linda Marsh", ""]


NAMES = {
    "last syllable": ("They met Kim Min-su and Kim Ha-jun again.", ["Kim Min-su", "Kim Ha-jun"]),
    "led by": ("Ann Lodge-led talks began.", ["Ann Lodge"]),
    "title inside": ("Theresa Cardinal Lodge spoke.", ["Theresa Cardinal Lodge"]),
    "office inside": ("It was a Martin Luther King Jr. parade.", ["Martin Luther King Jr."]),
    "title before": ("Harbour College Dean John Lodge spoke.", ["John Lodge"]),
    "surname like a verb": ("Ohio Sen. Orrin Marches, R-Ohio, issued a statement.", ["Orrin Marches"]),
    "list": ("The Ada B. Lodge List endorsed Bo Marsh.", ["Bo Marsh"]),
    "law": ("Ann Lodge and Bo Marsh wrote the Lodge-Marsh bill.", ["Ann Lodge", "Bo Marsh"]),
    "greeting": ('He told us to say "Merry Christmas" again.', []),
    "town": ("It was in Mont Vernon. Ann Lodge left.", ["Ann Lodge"]),
    "town in a state": ("A shooting in Sandy Lodge, Ohio, followed.", []),
    "centre named after": ("The Woodrow Lodge International Center said so.", []),
    "two in one": ("The Viktor Lodge-Donald Marsh meeting is off.", ["Viktor Lodge", "Donald Marsh"]),
    "word before a name": ("Evacuee Richard Lodge, 91, was walking.", ["Richard Lodge"]),
    "name of laws": ("Jim Crow was wrong.", []),
    "law firm": ("Ann Lodge hired Marsh, Reed & Hill LLP and left.", ["Ann Lodge"]),
    "court case": ("The verdict in Tolliver v. Alton County was short. Will Tolliver stand?", []),
    "convention centre": ("They sang in the Ida Jane Lodge Convention Center.", []),
    "school": ("Ann Lodge went to John Marsh High School.", ["Ann Lodge"]),
    "couple": ("The bakers, Hugo and Edith Lodge, sang.", ["Hugo Lodge", "Edith Lodge"]),
    "two surnames": ("Graham and John Marsh spoke. Ann Graham left.", ["Ann Graham", "John Marsh", "Ann Graham"]),
    "two side by side": (
        "Ann Lodge left. An aide to Ann Lodge Kellyn Marsh stayed.",
        ["Ann Lodge", "Ann Lodge", "Kellyn Marsh"],
    ),
    "title as a surname": ("She rang payroll chief Edith Lord, a cousin.", ["Edith Lord"]),
    "vote": ("The Brexit debate ran late. Few understood Brexit.", []),
    "site": ("Ann Lodge of NewsHarbour agreed.", ["Ann Lodge"]),
}


@pytest.mark.parametrize("case", NAMES.values(), ids=NAMES)
def test_names(parse: Parsing, case: tuple[str, list[str]]) -> None:
    text, expected = case
    assert [mention.value for mention in people(parse([text]), [0])] == expected


MEANT = {
    "right behind": (["President Viktor Orlov arrived.", "The president met the press."], "Viktor Orlov"),
    "of this country": (
        ["President Ann Lodge met the Kenyan envoy Bo Marsh.", "Marsh left.", "Later the president spoke."],
        "Ann Lodge",
    ),
    "of another country": (
        ["Kenyan President Bo Marsh met Ann Lodge.", "Lodge left.", "Then the president spoke."],
        "",
    ),
    "named far less often": (
        ["Governor Bo Marsh resigned.", *(["Ann Lodge spoke again."] * 6), "Nobody has asked the governor why."],
        "",
    ),
    "said of somebody": (["Secretary of State Ann Lodge left.", "Her friend is now the secretary of state."], ""),
    "later": (["Secretary of State Ann Lodge left.", "That aide, later the secretary of state, stayed."], ""),
}


@pytest.mark.parametrize("case", MEANT.values(), ids=MEANT)
def test_descriptions(parse: Parsing, case: tuple[list[str], str]) -> None:
    texts, expected = case
    found = people(parse(texts), [100 * number for number in range(len(texts))])
    meant = [mention.value for mention in found if mention.text.lower().startswith("the ")]
    assert meant == [expected] * bool(expected)


def test_no_words_no_mentions() -> None:
    empty = [Parse("", (), ())]
    assert people(empty, [0]) == organisations(empty, [0]) == places(empty, [0]) == ()


def test_random_cuts_keep_every_span(parse: Parsing) -> None:
    text = " ".join(case[0] for case in ROLES.values())
    chance = random.Random(7)
    for _ in range(40):
        start = chance.randrange(len(text))
        cut = text[start : start + chance.randrange(1, 200)]
        for find in (people, organisations, places):
            for mention in find(parse([cut]), [0]):
                assert cut[mention.start : mention.end] == mention.text
