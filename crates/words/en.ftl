### Every word of the site that is not a document's, in English.
###
### A translation is a copy of this file under its language's tag, such as `cy.ftl`, with the words
### after each `=` in the other language: see README.md beside it. The names stay as they are.
### `{ $title }` is put in; a choice by number may have the forms of the language. The documents'
### own words are translated with the documents.

# The name of the site: neutral, because it stands in tabs, histories and on shared screens.
guided-check = Guided check

-mash = MASH

## The page around every other: before and without any script

# Leads past the emergency notice.
skip-to-the-questions = Skip to the questions
skip-to-the-text = Skip to the text
skip-to-the-stories = Skip to the stories
# $number is 999, to be pressed.
danger-call-now = If a child is in immediate danger, call { $number } now
# $mash is the name of the front door, with what it stands for.
then-call-the-front-door =
    Then tell children’s social care: call the { $mash } where the child lives. Anyone may call, at
    any time, about any child.
mash = { -mash }
mash-in-full = multi-agency safeguarding hub
# $number can be pressed.
nspcc-helpline = NSPCC helpline, for adults: { $number }
# $number can be pressed.
childline = Childline, for children: { $number }
# $call is the next message, to be pressed.
danger-now = Danger now? { $call }
# $number is 999.
call-number = Call { $number }
# Before the next, for who listens.
emergency = Emergency
exit-this-page = Exit this page
needs-javascript = The check needs JavaScript, which is off or blocked here.
help-without-the-check = You do not need the check to get help: use the numbers above.
check-has-stopped = The check has stopped working, and your answers are lost.
after-it-stopped =
    Reload the page to start again. If you are worried about a child, do not wait: use the numbers
    at the top of the page.
getting-ready = Getting ready…
check-not-loaded =
    The check could not be loaded. Reload the page to try again. If you are worried about a child, do
    not wait: use the numbers above.

## The page to practise on, before and without any script

# In titles: neutral, because others may see it.
practise = Practise
practise-with-stories = Practise with stories
stories-not-loaded = The stories could not be loaded. Reload the page to try again.
practising-needs-javascript = Practising needs JavaScript, which is off or blocked here.
stories-are-in-the-document =
    The stories are also part of the document itself, under “Examples to practise with”.
practising-has-stopped = The page has stopped working, and your judgements are lost.

## Practising: titles in the browser, and where the stories cannot be shown

# As `practise`, with something to mend on the page.
practise-with-error = Error: { practise }
# $step is a heading below, or one of the next two.
practise-title = { $step } – { practise }
practise-title-with-error = Error: { $step } – { practise }
# Above a story’s title.
story-of = Story { NUMBER($position) } of { NUMBER($all) }
# $story is the message above.
step-compared = { $story }, compared
stories-cannot-be-shown = The stories cannot be shown
stories-try-again =
    Try again in a moment. If it happens again, tell whoever looks after this site what stands below.
what-went-wrong = What went wrong
not-stories-of-this-site = what was fetched are not the stories of this version of the site
stories-of-another-edition =
    the stories that were fetched belong to another edition of the document

## Practising: choosing stories

practise-lead =
    Read short stories of children, none of whom is real, and say at which level you would put each.
    Only then do you see what the document suggests, and why.
practise-lead-careful =
    There is no pass and no fail. Careful people differ, and some stories have more than one level
    that can be defended: choosing such a level counts as agreement.
practise-lead-kept =
    Nothing is sent or kept. What you chose goes when you leave the page, unless you save it as a
    file.
go-on-with-the-session = Go on with the session
session-under-way =
    You have judged { NUMBER($judged) } of { NUMBER($all) } stories. Beginning anew forgets them.
which-topic = What should the stories be about?
any-topic = Anything
# A topic, and how many stories are about it.
topic-and-stories = { $topic } ({ NUMBER($stories) })
which-levels = Which levels should be among them?
which-levels-hint =
    Leave all ticked unless you want to compare some. With one level alone the answer is given away.
which-difficulties = How hard should they be?
straightforward = Straightforward
straightforward-hint = One thing decides, and it is told plainly
mixed = Mixed
mixed-hint = Several things weigh, or something plain is told among much else
hard = Hard
hard-hint = What matters is easily overlooked or not known, or careful people differ
how-many-stories = How many stories?
how-many-stories-hint =
    The same choices give everybody the same stories in the same order, so that a group can compare.
at-most = { NUMBER($count) } at most
all-that-fit = All that fit
stories-fitting = { $count ->
    [0] No story fits these choices.
    [one] One story fits these choices.
   *[other] { $count } stories fit these choices.
}
begin = Begin
compare-a-group = Compare the results of a group
tick-a-level = Tick at least one level
tick-a-difficulty = Tick how hard the stories should be
no-story-fits = No story fits. Choose another topic, or tick more levels

## Practising: a story

what-did-you-notice = What in the story matters?
what-did-you-notice-hint =
    Tick what the story tells. Some of these it does not tell. A strength counts as well as a worry.
which-level = At which level would you put it?
how-sure = How sure are you?
how-sure-hint = Say it before you see anything. You cannot change it afterwards.
sure-guessing = I am guessing
sure-unsure = Not very sure
sure-fairly = Fairly sure
sure-very = Very sure
choose-a-level = Choose a level
say-how-sure = Say how sure you are
next-story = Next story
see-how-it-went = See how the session went
end-the-session = End the session here

## Practising: a judgement beside the document

# Above a story’s title; $story is `story-of`.
story-compared = { $story } · Compared with the document
you-chose = You chose
the-document-suggests = The document suggests
you-agree = You and the document agree.
you-chose-defensible =
    Another level than the document’s, and one that can be defended. It counts as agreement.
you-chose-higher = Your level is { $steps ->
    [one] one step
   *[other] { $steps } steps
} higher.
you-chose-lower = Your level is { $steps ->
    [one] one step
   *[other] { $steps } steps
} lower.
# Before questions without an answer.
story-could-be =
    With what the story leaves open it could be as high as { $level }. Finding out comes first:
read-the-story-again = Read the story again
what-the-story-tells = What the story tells
no-worry-told = The story tells of no worry that the document asks about.
you-noticed-this = You noticed this
you-did-not-tick-this = You did not tick this
you-ticked-not-told = You ticked what the story does not tell
what-the-level-rests-on = What the level rests on
lowest-level = Nothing in the story stands above the lowest level.
rules-hold-as-well = Rules that hold as well
one-change = What one change would alter
no-change = No single change leads to another level here.
# $from and $to are answers.
in-the-story-and-if = in the story: { $from }; if it were: { $to }
answer-not-told = not told
answer-not-known = not known
answer-no-worry = no worry mentioned
where-people-differ = Where careful people differ
people-do-not-differ =
    The document names no other level for this story. You may still differ: what counts is whether
    you can say why.
# The reason follows.
can-be-defended = { $level } can be defended:
stands-at = Stands at { $level }
stands-as-strength = A strength: recorded, and lowering nothing by itself
stands-for-rules = Stands at no level by itself; rules look at it

## Practising: how a session went

how-the-session-went = How the session went
stories-judged = { NUMBER($judged) } of { NUMBER($all) } stories judged
# How far the levels agree.
agreement-of-levels = Agreement
agreement-with-document = Agreement with the document
agreement-by-defensible = Of these, at another level that can be defended
kappa-linear = Beyond chance: weighted kappa, linear weights
kappa-quadratic = Beyond chance: weighted kappa, quadratic weights
percent = { NUMBER($share) }%
# $percent is the message above.
share-agreed = { NUMBER($agreed) } of { NUMBER($all) } ({ $percent })
so-many-of = { NUMBER($count) } of { NUMBER($all) }
how-agreement-is-counted =
    A level that can be defended counts as agreement, as if the document had suggested it. The table
    below shows the levels as they were chosen.
what-kappa-is =
    Kappa (Cohen 1968) is agreement beyond what chance would give: 1 is full agreement, 0 is what
    chance gives, below 0 is less than that. With linear weights a difference counts by its steps,
    with quadratic weights by their square.
too-few-for-kappa =
    With fewer than { NUMBER($stories) } stories, nothing more than this percentage can be said.
not-computed-too-few = cannot be computed: too few judgements to compare
not-computed-no-variation =
    cannot be computed: all levels are the same, so agreement and chance cannot be told apart
levels-beside = Your levels beside the document’s
levels-beside-hint =
    Each row is a level of the document, each column a level that you chose. Framed cells are the
    same level. Numbers to the right of them are stories that you put higher than the document,
    numbers to the left are stories that you put lower.
# The corner of the table: which way each stands.
levels-beside-corner = Document ↓ You →
higher-or-lower = Higher or lower than the document
how-often-higher-or-lower =
    Higher than the document: { NUMBER($higher) }. Lower: { NUMBER($lower) }. In agreement:
    { NUMBER($agreed) }.
no-tendency =
    There are too few differences to say that you often choose higher, or often lower, than the
    document.
tends-higher =
    Where you differ, you mostly choose a higher level than the document. Where help would do, a
    higher level can frighten a family and fill the queue in which other children wait.
tends-lower =
    Where you differ, you mostly choose a lower level than the document. A child may then wait for
    protection.
tends-both-ways = Where you differ, you choose higher about as often as lower.
what-went-with-disagreement = Where you and the document differ
agreed-on-every-story = You agreed on every story.
disagreement-is-no-proof =
    Under each story stands what may lie behind the difference. It need not be the cause.
what-went-with-several = Seen in several of these stories
# $question as the document asks it; in how many stories put lower it was not ticked, and in how many
# put higher it was ticked though the story does not tell it.
added-up =
    “{ $question }” – not ticked, and put lower: { NUMBER($missed) }. Ticked though not told, and put
    higher: { NUMBER($not-told) }.
you-chose-it-suggests = { you-chose }: { $chosen }. { the-document-suggests }: { $suggested }.
# Answers follow.
lower-not-ticked = The level rests on this, and you did not tick it:
lower-weighed =
    You ticked all that the level rests on, so the difference lies in how much it weighs.
# Answers follow.
higher-not-told = You ticked this, and the story does not tell it:
higher-weighed =
    You ticked nothing that the story does not tell, so the difference lies in how much it weighs.
how-sure-and-agreed = How sure you were, and whether you agreed
column-how-sure = How sure
column-agreed = Agreed
# In a row of the table: nothing was judged so.
none-so-sure = no story
too-little-to-compare =
    There are too few stories to say whether you agree more often where you are sure.
sure-agreed-more =
    You agreed more often where you were sure. That is what being sure is for.
sure-agreed-no-more =
    You did not agree more often where you were sure: being sure is not yet a sign of being right.

## Practising: results as a file

save-your-results = Save your results
save-your-results-lead =
    One small file for whoever leads the group. It holds the document, its edition, the stories,
    your levels and how sure you were. It holds no name, and neither what you ticked nor when.
results-label = A number or a short word, to find your file again (optional)
results-label-hint = Up to 12 letters, digits and hyphens. Do not write a name.
results-label-wrong =
    Use up to 12 letters, digits and hyphens, or leave it empty. Do not write a name
save-results = Save as a file
what-the-file-says = What the file says

## Practising: the results of a group

results-of-a-group = Results of a group
group-lead =
    Give the files that the trainees saved, all at once or one after another. They are read on this
    device, sent nowhere, and forgotten when you leave the page.
group-lead-edition = All must be of this edition of the document and of its stories.
files-with-results = Files with results
files-with-results-hint = Choose several, or drop them here.
files = Files
so-many-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
so-many-stories = { $count ->
    [one] 1 story
   *[other] { $count } stories
}
# The two above.
people-and-stories = { $people }, { $stories }
# $stories is `so-many-stories`.
counted-with-label = Counted: label { $label }, { $stories }
counted-without-label = Counted: no label, { $stories }
# $why is one of those below.
not-counted = Not counted: { $why }
# $file is its name.
refused-again = it is of the same session as { $file }, which holds as much or more
refused-too-large = it is larger than { NUMBER($most) } kB, and results never are
refused-foreign = it is no file with practice results. Choose one that this page saved
refused-unreadable =
    it is broken: something in it is missing, or is not what should stand there. Ask for it to be
    saved and sent again
refused-label =
    it is broken: its label or session is not one of ours. Ask for it to be saved and sent again
refused-other-version =
    it was saved by another version of this page. Reload the page, or practise again
refused-other-document = it is about another document, “{ $name }”
refused-other-edition =
    it is about another edition of the document or of its stories, “{ $edition }”. Results of two
    editions cannot be compared
refused-unknown-story = it is broken: there is no story called “{ $title }”
refused-unknown-level = it is broken: there is no level called “{ $name }”
refused-judged-twice = it is broken: it judges “{ $title }” twice
refused-empty = it judges no story
# The file’s name follows, for who listens.
take-away = Take away
files-left-out =
    { $count ->
        [one] One more file was not read, because so many at once are not taken.
       *[other] { $count } more files were not read, because so many at once are not taken.
    }
label-twice =
    More than one file has the label { $label }. They are of different sessions, so all are counted.
no-results-yet = No results yet.
how-far-the-group-agrees = How far the group agrees
# Before the next, for who listens.
warning = Warning:
small-group =
    This is a small group. With fewer than { NUMBER($people) } people, or fewer than
    { NUMBER($stories) } stories that two of them judged, alpha moves a great deal with a single
    judgement. Talk about the stories, and read nothing into the number. (The limits are this
    project’s, and cautious.)
alpha = Krippendorff’s alpha, ordered levels
alpha-range = Alpha without any one of them
between = between { $least } and { $most }
no-alpha-range =
    cannot be computed: it takes three people at least, and enough from each two of them
judgements-in-agreement = Judgements in agreement with the document
what-alpha-is =
    Alpha (Krippendorff 2011) is how far the people agree with one another, whatever the document
    says: 1 is full agreement, 0 is what chance gives. Stories that one person did not judge are
    left out for that person. Krippendorff asks for 0.8 before results are relied on, and for 0.667
    before even cautious conclusions.
levels-by-story = Each story, and the levels that were chosen
levels-by-story-hint =
    The stories on which people differ most come first. { mark-document } marks the document’s
    level, { mark-defensible } a level that can be defended.
# Marks in the table, and what they mean, for who listens.
mark-document = D
mark-defensible = d
marks-document = document’s level
marks-defensible = can be defended
column-story = Story

## At the end of every page

these-open-in-a-new-tab = These open in a new tab:
read-the-document = Read the document
other-documents = Other documents
leaving-quickly = Leaving this site quickly
accessibility-statement = Accessibility statement

## The page about leaving quickly

# In titles.
leaving = Leaving
# $button is `exit-this-page`.
leaving-why =
    If you do not want somebody to see that you are here, use the red { $button } button. It is on
    every page, and stays in sight as you scroll.
three-ways = Three ways
way-button = Press the { $button } button.
way-shift =
    Press the Shift key three times. Each press shows a dot on the button and is read out by screen
    readers. Another key, or five seconds without a press, begins again.
way-keyboard = With the keyboard or a screen reader: the second link at the top of every page.
what-leaving-does = What it does
leaving-covers = The page is covered at once, and a page about the weather opens in its place.
leaving-answers = Your answers are gone. Other tabs of this site leave as well.
leaving-back = The browser’s Back button does not lead back to your answers.
leaving-copies =
    The copies of this site’s pages that were kept for use without a network are removed.
what-leaving-does-not = What it does not do
not-the-history =
    It does not clear the browser’s history: the list of pages you visited still shows this site’s
    address, and the addresses of document pages that you opened. Clear it yourself, or use a
    private window.
not-what-was-saved =
    It cannot remove what you printed or saved, nor take this site off a home screen.
not-who-watches =
    It hides nothing from somebody who watches the network or has put a program on the device. If
    you fear that, use another device.
not-without-a-script =
    Where JavaScript is off, the button is an ordinary link: it leaves, and Back leads here again.
go-to-the-check = Go to the guided check

## The accessibility statement

# In titles.
accessibility = Accessibility
statement-of-what =
    This statement is about the guided check, the documents to read, and the other pages of this
    site. They were made by an open project. The organisation that hosts this site is responsible
    for it.
statement-wcag =
    It is meant to follow the Web Content Accessibility Guidelines 2.2 at level AA. Nobody outside
    the project has audited it. So this page says what the project tested and how, and does not
    claim that the site conforms.
you-should-be-able = What you should be able to do
able-keyboard =
    Answer every question, see why, change an answer, print, save and leave, with a keyboard alone.
able-enlarge =
    Enlarge to 400%, or use a screen 320 pixels wide, without scrolling sideways. Some wide tables
    scroll by themselves.
able-spacing = Set the distances between letters, words and lines yourself.
able-colours =
    Use your own colours, as with Windows’ contrast themes: what is chosen and where you are is
    drawn with lines, not with colour alone.
able-motion = Do without motion: nothing moves by itself.
able-listen =
    Hear what each control is and which question it belongs to, and hear errors that say how to mend
    them.
able-no-script =
    Read the documents, print them and reach help without JavaScript. The check itself and the
    search need it.
how-it-was-tested = How it was tested
tested-by-programs = Each time the project is tested, programs check in the browser Chromium:
tested-axe =
    by the rules of axe-core, every page of the check with and without errors, the result with a
    record saved and opened again, practising, and every sort of other page, narrow and wide;
tested-keys =
    the whole way from the first question to the result with the Tab key, the arrow keys, Space and
    Enter;
tested-focus =
    that whatever the Tab key has reached can be seen, and is marked;
tested-names = the names that the browser gives to screen readers;
tested-settings =
    pages enlarged to 400%, with wider spacing of the text, with your own colours, and with the
    setting for less motion;
tested-lighthouse = what Lighthouse looks for in accessible pages.
tested-by-eye =
    Someone from the project also looked at the pages at 320, 768 and 1280 pixels and on paper.
what-was-not-tested = What was not tested
untested-people =
    No person who uses a screen reader, magnifier, switch or voice control every day has tried it.
untested-readers =
    It was not tried with JAWS, NVDA, VoiceOver or TalkBack, nor in Firefox or Safari.
what-does-not-work = What is known not to work well
flaw-titles =
    Titles of pages, in tabs, say “Section 2” or “Chapter 7” and not what the page is about, so that
    a glance at the tab or the history gives nothing away. The heading says it.
flaw-whole =
    The whole document on one page is long, and slow in some screen readers. The chapters hold the
    same words.
flaw-pdf =
    The PDF that a browser makes when printing has the structure that the browser gives it; it was
    not tested with a screen reader.
flaw-frame =
    In a frame on another site, the browser’s own “find” and “print” treat the check and the page
    around it as one or as two, depending on the browser.
flaw-versions = There is no version in Easy Read, in British Sign Language or in another language.
in-your-way = If something stands in your way
in-your-way-help =
    You never need this site to get help: call the numbers at the top, or your own area’s front
    door.
in-your-way-complain =
    To say what stands in your way, to ask for something in another form, or to complain, write to
    or call the organisation that hosts this site. The address at the top of your browser belongs to
    it, and its own website says how to reach it. Say which page you were on and what you could not
    do.
in-your-way-no-answer =
    If it does not answer, or if you are not content with the answer, the Equality Advisory and
    Support Service can advise you in England, Scotland and Wales.
in-your-way-own-site =
    If you host this site for an organisation, add to this statement who that is, how it can be
    reached, and what it has tested itself.
statement-written = Written in November 2026, of the site as it is now.

## The documents that can be read

# In titles, and the heading.
documents = Documents
documents-lead =
    Each can be read, searched and printed, and the guided check can ask about each. None of them is
    the document of any safeguarding partnership.
# The document’s title follows, for who listens.
read-it = Read it
use-it-in-the-check = Use it in the guided check

## The way out, and use without a network

# Covers the page while another is opened.
loading = Loading.
# Said with each press of the key.
shift-presses-left = Shift, press { $count ->
    [one] { $count } more time
   *[other] { $count } more times
} to exit.
# The presses were too far apart.
exit-expired = Exit this page expired.
newer-version =
    A new version is ready. Reload the page when you have finished; answers on this page are lost
    when you do.
# On a home screen, where there is no room for more.
guided-check-short = Check
# In titles.
no-network = No network
page-needs-a-network = This page needs a network
not-opened-before = It was not opened here before, and there is no network now.
check-needs-no-network = The check itself works without a network

## The check on somebody else’s page

# $mistake is the message below, or what the browser says.
embed-cannot-be-shown = { cannot-be-shown }: { $mistake }
# $attribute is `document="…"`, as HTML has it.
embed-no-name = { $attribute } takes small letters, digits and hyphens
example-council = Example council
example-what-it-is =
    { example-council }: an example of how the check stands on another site’s page
example-heading = Help us to help
example-words = These are the council’s own words. The check below is in a frame.
# $documents is the next message, to be pressed.
example-without-a-script = { $documents } can be read without it.
the-documents = The documents
example-footer = The council’s footer, below the whole check.

## The documents as pages to read: around every page

# What the pages are called: neutral, because others may see it.
guide = Guide
# In titles, where it tells nothing.
guide-title = { $step } – { guide }
# What the first part of every page is, for who listens.
danger = Danger
help-and-the-way-out = Help and the way out
anyone-may-contact = Anyone may contact children’s social care about any child at any time.
pages-of-the-document = Pages of the document
contents = Contents
levels = Levels
names-a-to-z = Names A to Z
on-one-page = On one page
search = Search
# $digest is a long number.
edition-and-digest = Edition { $id }, digest { $digest }

## The documents as pages to read: the first page, and the ways through

edition = Edition
status = Status
in-effect = In effect
kept-by = Kept by
licence = Licence
aligned-with-guidance = Aligned with
chapters = Chapters
# Where an edition changes an earlier one.
chapters-of-this-edition = Chapters of this edition
which-edition-holds =
    This edition changes an earlier one, and what it says holds. The earlier edition holds wherever
    this one says nothing else.
chapters-of-the-earlier-edition = Chapters of the earlier edition
# Above each of those.
chapter-of-the-earlier-edition =
    This chapter is from the earlier edition. Where this edition says something else, that holds.
other-ways-in = Other ways in
what-stands-at-which-level = What stands at which level
# $page is the message above, to be pressed.
topic-by-topic = { $page }, topic by topic
every-statement-by-its-name = Every statement by its name
everything-on-one-page = Everything on one page
# $page is the message above, to be pressed.
for-paper = { $page }, for paper and for looking through
on-paper =
    On paper worked examples have their story and what the document suggests; what was answered in
    each is on the page on a screen.
chapter-number = Chapter { NUMBER($number) }
in-this-chapter = In this chapter
chapter-before = Previous: { $title }
chapter-next = Next: { $title }
# A table that scrolls, for who listens.
table = Table

## The documents as pages to read: levels and names

levels-lead =
    Each worry with its words at each level, by area and topic. Rules about several worries
    together, and what raises a topic, stand in the chapters.
level-shown = Level shown
# Under a level’s title.
level-and-number = Level { $number }
# Of a topic, beside its questions.
signs = Signs
worries-by-topic-and-level = Worries by topic and level
names-lead =
    Every statement of the document by the name under which rules, records and later editions know
    it.
column-name = Name
column-what-it-is = What it is
column-words = Words
area-of-parenting = Parenting

## The documents as pages to read: the search

words-to-look-for = Words to look for
search-needs-javascript = The search needs JavaScript, which is off or blocked here.
# $page is the whole document on one page.
look-through-instead = { $page } can be looked through with your browser’s own “find”.
nothing-found = Nothing holds all these words. Try fewer, or shorter ones.
# Any number is put in, and no form goes by it.
so-many-found = { $count } found.
so-many-found-first = { $count } found, the first { NUMBER($most) } are shown.
search-not-loaded = The list of words could not be loaded.

## The documents as pages to read: what a statement is

kind-source = Source
kind-level = Level of need
kind-contact = Contact
kind-action = What to do
kind-partner = Partner
kind-topic = Topic
kind-group = Topics counted together
kind-ladder = Worry, by how serious it is
kind-red-flag = Sign of danger, asked of everyone
kind-sign = Sign
kind-strength = Strength
kind-question = Question
kind-uplift = Raises a topic
kind-rule = Rule
kind-duty = Whatever the level
kind-never = Cannot be
kind-requirement = What the guidance asks
kind-wording = Words
kind-chapter = Chapter
# Headings of statements without words of their own.
uplift-untitled = What raises it
rule-untitled = A rule
duty-untitled = What is always done
never-untitled = What cannot be
standing-published = published practice
standing-proposed = proposed by this document

## The documents as pages to read: what a statement says

# As many sources as $count.
sources-cited = { $count ->
    [one] Source: { $sources }.
   *[other] Sources: { $sources }.
}
published-by = Published by
date = Date
address = Address
number-of-level = Number
legal-basis = Legal basis
how-soon = How soon
red = red
amber = amber
green = green
# Contacts without a number follow.
each-area-its-own = Each area has its own, and this document names none:
telephone = Telephone
# When somebody can be reached.
hours = When
last-checked = Last checked
day = { NUMBER($day) } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { NUMBER($year) }
family = Family
contact = Contact
soon-at-once = at once
soon-same-day = the same day
soon-one-working-day = within one working day
soon-one-week = within a week
soon-planned = as part of a plan
family-first = Talk to them first.
family-unless-risk = Tell them, unless that raises risk.
family-not-first = Do not tell them first.
may-know = May know
ask-about = Ask about
area = Area
# Of whom a topic’s questions are asked; the next is the answer.
asked = Asked
asked-of-everyone = of everyone, whatever the worry is
# $parts are joined.
met-by = Met by { $parts }.
say-instead = Say instead: { $words }.
strength-cancels-nothing = Shown and passed on; it cancels no danger.
yes-or-no = Yes or no.
asked-when = Asked when
otherwise = Otherwise
counts-as = counts as “{ $answer }”
why-we-ask = Why we ask
column-level = Level
column-seen-or-heard = What is seen or heard
if-so = If so: { $level }.
# $actions are joined.
what-to-do-is = What to do: { $actions }.
raises-the-topic =
    Raises the topic “{ $topic }” by one level, no higher than { $level }.
at-least-level = At least { $level }.
# The condition of a rule follows.
under-condition = When
worse-answer-lowers =
    A worse answer to { $questions } may mean a lower level here: { $because }.

## The documents as pages to read: conditions, as parts of a sentence

# $answer is one of the messages below: “How old is the child?” is “Under 1”
condition-answer = “{ $question }” { $answer }
answer-stands-or-higher = stands at { $level } or higher
answer-stands-or-lower = stands at { $level } or lower
answer-or-further-down = is { $answer }, or further down its list
answer-or-further-up = is { $answer }, or further up its list
answer-from-to = is from { $first } to { $last }
# $answers are joined by the next message.
answer-is = is { $answers }
answer-or-answer = { $first } or { $second }
condition-topic = the topic “{ $topic }” stands at { $level } or higher
# $among is one of the four below.
condition-topics = at least { $count ->
    [one] { $count } topic { $among } stands
   *[other] { $count } topics { $among } stand
} at { $level } or higher
among-all = of all
among-group = of “{ $group }”
among-area = in “{ $area }”
among-topics = of { $topics }
# Conditions follow.
at-least-of-these = at least { NUMBER($count) } of these:
all-of-these = all of these:
any-of-these = any of these:
condition-not = it is not so that { $condition }

## The documents as pages to read: worked examples

worked-example = Worked example: { $title }
what-was-answered = What was answered
no-other-worry = No other worry was mentioned.
declined = Declined
another-level = Another level that can be defended:
# $lead is the message above.
another-level-because = { $lead } { $level }, because { $because }.
example-suggests = The document suggests:
# $lead is the message above.
example-suggests-level = { $lead } { $level }
example-no-higher = Nothing that is not known could put it higher.
example-could-be = With what is not known it could be as high as { $level }.
# Each is followed by what it speaks of.
among-what-to-do = Among what to do:
worth-finding-out = Worth finding out:
example-impossible = These answers cannot all be right.

## Where there is nothing to ask

no-such-document = There is no such document here
check-the-address =
    Check the address, or choose one of the documents. If you are worried about a child, do not wait
    for it: use the numbers above.
cannot-be-shown = The guided check cannot be shown
document-not-loaded =
    The threshold document could not be loaded. Try again in a moment. If you are worried about a
    child, do not wait for it: use the numbers above.
not-a-document-of-this-site = What was fetched is not a document of this version of the site.
document-has-mistakes = The document has mistakes
nothing-is-asked =
    Nothing is asked until its author has mended them. If you are worried about a child, use the
    numbers above.
mistakes = Mistakes

## On every page

back = Back
to-continue = Continue
# Before what is wrong with an answer, for who listens.
error = Error:
there-is-a-problem = There is a problem
to-do-at-once = To do at once
to-do-at-once-if-not-yet = To do at once, if you have not yet:
# Which document is asked about. $status is such as “illustrative”.
edition-and-status = { $edition }. { $status }.

## Titles in the browser: no word about the child

# $step is one of those below.
title = { $step } – { guided-check }
# As above, with something to mend on the page.
title-with-error = Error: { $step } – { guided-check }
step-start = Start
step-read-this-first = Read this first
step-check = Check your answers
step-result = Result
step-page = Page
# Where the page is among those that ask.
section = Section { NUMBER($position) }

## How many questions are left

# $section is “Section 3”, $left one of those below.
progress = { $section } · { $left }
# Every worry that is chosen brings questions of its own.
questions-depend-on-worries = how many more depends on your worries
# There may be more: worries can still be chosen.
at-least-questions-left = at least { $count ->
    [one] { $count } question left
   *[other] { $count } questions left
}
no-questions-left = no questions left
questions-left = { $count ->
    [one] { $count } question left
   *[other] { $count } questions left
}
up-to-questions-left = up to { $count ->
    [one] { $count } question left
   *[other] { $count } questions left
}
# From the fewest to the most that may be asked.
some-questions-left = { NUMBER($fewest) } to { $most ->
    [one] { $most } question left
   *[other] { $most } questions left
}

## The first page

start-heading = What to do about a worry
start-lead =
    Questions that help you work out what to do, how soon, and with whose agreement, when you are
    worried about a child or young person.
start-one-child = Answer about one child. If there are other children, answer again for each of them.
start-not-known = You do not have to know everything: every question can be answered “Not known”.
start-no-names =
    Do not type names: none are asked for. Nothing you answer is stored or sent anywhere, and it is
    gone when you close the page.
start-suggests = It suggests what to do and why. It does not decide: people do.
start-now = Start now

## Questions

about-the-child = About the child
about-the-child-lead =
    What a sign means depends on the child. This says nothing about how worried you are.
signs-that-cannot-wait = Signs that cannot wait
asked-about-every-child = Asked about every child
signs-lead =
    Say what you have seen, heard or been told. You do not need proof: a reason to suspect is
    enough.
what-is-going-well = What is going well
strengths-lead =
    Strengths are recorded beside the worries. They never cancel a worry about a child’s safety.
strengths-may-be-left-out = You may leave out any of these.
# Between the answers and what is no answer.
or = or
yes = Yes
no = No
# The last answer of a question about a number.
or-more = { NUMBER($number) } or more
not-known = Not known
prefer-not-to-say = Prefer not to say
# The question follows, for who listens.
why-we-ask-this = Why we ask this
why-strength = What protects the child is recorded beside the worries
why-sign = It is one of the signs that the document goes by
why-record = It is kept for the record, and tells whoever reads it more about the child
why-context = What other answers mean depends on it
# $sources are cited.
see-sources = See { $sources }
# A source with the place in it.
source-and-place = { $source }, { $place }

## What is wrong with an answer

choose-an-answer = Choose an answer, or “Not known”
choose-a-worry = Choose at least one worry, or “None of these”
# $question ends with its own mark.
question-and-error = { $question } { $error }
# $question ends without a mark.
question-then-error = { $question }: { $error }
question-and-answer = { $question } – { $answer }
question-quoted-and-answer = “{ $question }” – { $answer }
# Between answers that contradict another.
answer-and-answer = { $first } and { $second }
# $because is what the document says.
cannot-be-right = Check this answer: it cannot be right. { $because }
cannot-be-right-with = Check this answer: it cannot be right together with { $others }. { $because }

## Worries

what-worries-you = What are you worried about?
worries-hint = Tick all that apply. A topic is already ticked where an urgent sign belongs to it.
none-of-these = None of these
area-development = The child’s development
area-parenting = Parents and carers
area-family = Family and surroundings
area-harm = Harm

## What to do at once

what-to-do-first = What to do first
act-now-lead =
    From what you have answered so far, this should be done now, before you answer anything else.
do-this-now = Do this now
act-now-then =
    When that is done, or while you wait, you can go on. Your answers are kept as long as this page
    is open.
act-now-then-settled =
    Nothing that is still to be asked can put the level higher, so you can see all that should be
    done now, and complete the picture afterwards. Your answers are kept as long as this page is
    open.
complete-the-picture = Complete the picture
see-what-the-document-suggests = See what the document suggests

## Something to do

when = When
grade = Grade
who = Who
how-to-reach-them = How to reach them
consent = Consent
the-family = The family
why = Why
at-once = At once
the-same-day = The same day
within-one-working-day = Within one working day
within-one-week = Within one week
as-part-of-a-plan = As part of a plan
family-told-first = Talk to the family first
family-told-unless-risk = Tell the family, unless that could raise the risk
family-not-told-first = Do not tell the family first
# The front door’s grades: colour alone says nothing on paper.
grade-red = Red: at once
grade-amber = Amber: soon
grade-green = Green: in the ordinary course

## The check page

check-your-answers = Check your answers
# What is changed or answered follows, for who listens.
change = Change
answer = Answer
# Follows “Change”.
what-you-are-worried-about = what you are worried about
cannot-all-be-right = The answers listed above cannot all be right. Change at least one of them.
questions-without-answer = { $count ->
    [one] One question has no answer yet. Continuing asks it first.
   *[other] { $count } questions have no answer yet. Continuing asks them first.
}
no-worry-mentioned = No worry mentioned
topics-not-chosen = You did not choose these topics, so nothing was asked about them.
never-read-as-no = These are never read as “no”. The result says which of them matter.
not-asked = Not asked
not-asked-because = Not asked, because the answer would change nothing here
not-asked-lead =
    With the answers above, whatever was said here would change neither the level nor what to do.
    You can still answer, for the record.
not-answered-yet = Not answered yet
left-out = Left out
see-what-to-do = See what to do

## The result: what to do

what-to-do = What to do
caveat =
    This suggests; it does not decide. Anyone may contact the { -mash } about any child at any time,
    whatever is suggested here.
next-step = The next step
soonest-first = The next steps, soonest first
actions-inexact =
    So many answers are missing that this could not be worked out exactly. What is listed should be
    done; something else may have to be done as well.

## The result: the level

document-suggests = From these answers, the document suggests
level-number = Level { $number }
# As a heading, where missing answers could put it higher.
at-least-this-level = At least { $level }
# $basis are sections of the law.
level-number-and-basis = Level { $number }, { $basis }
# A level’s title, with its number after it.
level-title = { $title } (level { $number })
consent-is = Consent: { $consent }
how-soon-it-is-answered = How soon it is answered: { $within }
children-act-section = section { $section } of the Children Act 1989
# The grade follows.
graded-at-the-front-door = Graded at the front door:
# The same, where missing answers could put it higher.
graded-at-least = Graded at the front door, at the least:
# $missing is one of the four below.
could-be = At least { $least }. It could be { $most } if { $missing }.
if-several = several of the answers that are missing turned out to be worrying
if-this-one = the missing answer to { $question } turned out to be worrying
# $questions are joined.
if-one-of = one of these missing answers turned out so: { $questions }
if-one-of-or-more =
    one of these missing answers turned out so: { $questions }; or one of { NUMBER($more) } more
quoted = “{ $words }”
level-inexact =
    So many answers are missing that this could not be worked out exactly. The level is not below
    the one shown, and not above the highest one named here.
where-this-stands = Where this stands on the continuum of need
suggested = Suggested
at-least-here = At least
possible = Possible
# The picture in words: $levels from lowest to highest.
continuum-one-level =
    The levels from lowest to highest: { $levels }. Suggested: { $level }. No other level is
    possible with these answers.
continuum-up-to =
    The levels from lowest to highest: { $levels }. At least: { $level }. With the answers that are
    missing it could be anything up to { $most }.

## The result: why

why-lowest =
    Nothing you answered puts the level higher. That is no reason to keep a worry to yourself: if
    something still troubles you, talk to your safeguarding lead or to the { -mash }.
what-else-was-seen = What else was seen
you-answered-yes = You answered yes
raises-by-one-level = Raises this worry by one level
rule-about-several = A rule about several answers together
calls-for-something = Calls for something to be done
not-certain-by-itself =
    Not certain by itself: this or another reason marked so holds, however the missing answers turn
    out
found-in-published-practice = Found in published practice
proposed-by-this-project = Proposed by this project
in-the-document-under = In the document under “{ $heading }”

## The result: what is not known

what-is-not-known = What is not known, and why it matters
# The question follows, for who listens.
answer-this = Answer this
could-put-the-level-at = Knowing this could put the level at { $level }.
some-matter-together =
    Those of which nothing else is said matter together with others that are missing.
# $actions are joined.
could-call-for = Knowing this could call for this: { $actions }.
could-also-call-for = It could also call for this: { $actions }.
could-call-for-together = Together with other missing answers it could call for this: { $actions }.
talk-about-what-is-not-known = Talk to the { -mash } about exactly what is not known here.
talk-about-exactly-this =
    Talk to the { -mash } about exactly this: “{ $question }” You do not have to find out first.
not-everything-was-asked = Not everything was asked.
questions-not-asked = { $count ->
    [one] One question that could still matter was not asked.
   *[other] { $count } questions that could still matter were not asked.
}

## The result: what would change it

what-would-change-it = What would make this more or less serious
more-serious = More serious
less-serious = Less serious
would-be-if-this = It would be { $level } if this were so:
would-be-if-all = It would be { $level } if all of this were so:
could-be-only-if-this =
    The level rests on what you answered. It could be { $level } only if this were so:
could-be-only-if-all =
    The level rests on what you answered. It could be { $level } only if all of this were so:
if-answer-were-yes = If the answer were yes
read-it-in-the-document = Read it in the document
opens-in-a-new-tab = (opens in a new tab)
document-says-so-here = The document says so here:
# The question follows, for who listens.
look-at-this-answer = Look at this answer
# Two answers to one question follow each its word: “now: No; if it were: Yes.”
now-it-is = now:
if-it-were = if it were:

## The result: whom to ask, what to have ready, what to remember

who-else-may-know = Who else may know something
# $holds is what the partner may know.
partner-and-holds = { $partner }: { $holds }
# $partner may be the message above; $topics are joined.
partner-ask-about = { $partner }. Ask about: { $topics }
have-ready = Have ready when you call
ready-where =
    Where the child is now, who is with them, and whether anyone needs protecting tonight, other
    children included
ready-child = The child’s name, date of birth or due date, address, and nursery, school or college
ready-seen =
    What was seen, heard or said, when and by whom. Keep what you saw yourself apart from what you
    were told
ready-own-words = The child’s own words, and what life is like for the child
ready-household =
    Who lives with or looks after the child, who else is important to them, and who has parental
    responsibility
ready-circumstances =
    What you know of the child’s health and development, how they are cared for, and the family’s
    circumstances
ready-earlier =
    Earlier worries, help already tried and what came of it, any assessment or plan, and the social
    worker’s name if there is one
ready-family = Whether the family know that you are calling, what they think, and whether they agree
ready-languages = Languages, interpreters, disabilities, and anything that makes visiting unsafe
ready-you = Your name and role, how to reach you, and whether the family may be told who called
not-all-needed = You do not need all of this before you telephone.
afterwards = Afterwards
remember-judgement =
    Your own judgement counts. If it differs from what is suggested here, follow whichever makes the
    child safer, and write down why.
remember-decision =
    A social worker decides what happens to a request for help. If you are not told the decision,
    ask; if you disagree, say so, and ask how to take it further.
remember-others =
    This is about one child. If there are brothers, sisters or other children, answer again for each
    of them.

## The result: the record

your-answers = Your answers
document-behind-this = The document behind this
aligned-with = { $edition }. { $status }. Aligned with { $aligned }.
# $source with its date, and the place in it.
source-dated = { $source } ({ $date }), { $place }
digest = Digest of its text (SHA-256): { $digest }
print-or-save = Print or save as PDF
change-answers = Change answers
clear-and-start-again = Clear and start again
record-as-data = The record as data
record-as-data-lead =
    Exactly what the saved file holds: the document, your answers, what is suggested, and your own
    level and reason. It holds no name and no date, unless you wrote one into your reason.
save-the-record = Save the record as a file
# Blanks on the printed record, to be filled in by hand.
blank-name = Child’s name
blank-birth = Date of birth, or due date
blank-you = Your name and role
blank-when = Date and time
blank-agreed = Who was spoken to, and what was agreed

## The result: the person’s own level, beside the suggested one

record-your-own-level = Record your own level beside this
your-own-level = Your own level
own-level-hint = You may see it otherwise. What you choose is recorded, and changes no suggestion.
i-agree-with-the-suggestion = I agree with the suggestion
your-reason = Your reason
reason-hint =
    Write no names, and nothing else that says who somebody is. It stays on this page until you
    print or save it.
own-level-agreed = You agree with the suggestion.
# $level is a level’s title.
own-level-same = Your own level: { $level }. It is the suggested one.
own-level-lower =
    Your own level: { $level }. It is lower than the suggested one. Both are recorded, and what is
    suggested to do stays above.
own-level-higher = Your own level: { $level }. It is higher than the suggested one. Both are recorded.
own-reason-is = Your reason: { $reason }
# Before things to do.
own-actions-lead =
    For { $level }, which is your own level, the document also lists this. It comes besides what is
    suggested above.

## A record that was saved, opened again

open-a-record = Open a saved record
# In the check, which leaves that to a page of its own.
open-a-record-elsewhere =
    A record that was saved as a file can be opened again, with this edition or another.
open-a-record-in-a-new-tab = Open a saved record, in a new tab
# The label of the field.
record-file = File of the record
open-a-record-hint =
    Choose the file, or drop it on this page. It is read on this device and sent nowhere.
# $why is one of those below.
record-not-opened = { $why } Nothing you entered here has changed.
record-empty =
    The file is empty or could not be read. Choose it again, or another copy of it.
record-too-large = The file is larger than any record. Choose a file that was saved here.
# From this place on it cannot be read.
record-not-json =
    The file cannot be read from line { NUMBER($line) }, character { NUMBER($column) }. Choose a
    record as it was saved here.
record-foreign = The file is no record of this check. Choose a file that was saved here.
record-other-version =
    The record was saved by another version of this check. Reload the page, and open it again.
# $place leads to the part of the file: answers.age
record-unfit =
    The record holds something at “{ $place }” that does not belong there. Choose a copy that nobody
    has changed.
record-of-another-document =
    The record is of another document: “{ $title }”. Open it where that document is asked about.
replace-your-answers = Replace what you entered?
replace-your-answers-lead =
    The record takes the place of all your answers here, and of your own level and reason.
open-the-record = Open the record
keep-my-answers = Keep my answers
the-record-you-opened = The record you opened
opened-same = It was saved with this document, and its answers suggest the same now.
opened-otherwise =
    It was saved with this document, but what it says was suggested is not what is suggested now.
# $then and $now are the message below.
opened-other-edition =
    It was saved with another edition: { $then }. This is: { $now }. What follows has changed.
opened-other-text =
    It was saved with another text of the same edition: { $then }. What follows has changed.
title-and-edition = “{ $title }”, { $edition }
# Levels, where answers are missing.
from-level-to = { $least } to { $most }
suggested-then = Suggested in the record: { $level }.
agreed-then = In the record you agreed with that.
own-level-then = Your own level in the record: { $level }.
suggested-now = Suggested now, from the answers that count here: { $level }.
lost-answers = Answers that do not count here
# $answer is a question with its answer.
lost-question = { $answer }. This edition does not ask it.
lost-answer = { $answer }. This edition has no such answer, or more than one.
lost-merged =
    { $answer }. This edition asks it together with something that was answered differently.
lost-not-asked = { $answer }. This edition does not ask it of this child.
# $topic is a worry that was chosen.
lost-worry = { $topic }. This edition has no such worry.
reworded-answers = Asked in other words now: look whether your answers still hold
was-and-is = Then: { $then }. Now: { $now }.
new-here = New here, and not answered
new-worry = { $topic }. This worry was not offered before.
