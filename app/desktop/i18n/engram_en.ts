<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>engram::desktop::AppViewModel</name>
    <message numerus="yes">
        <source>Moved %n note(s) to the bin.</source>
        <translation>
            <numerusform>Moved %n note to the bin.</numerusform>
            <numerusform>Moved %n notes to the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are to be asked again today, in the day's review.</source>
        <translation>
            <numerusform>%n card is to be asked again today, in the day's review.</numerusform>
            <numerusform>%n cards are to be asked again today, in the day's review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) are open and would count as wrong. Hand in all the same?</source>
        <translation>
            <numerusform>%n question is open and would count as wrong. Hand in all the same?</numerusform>
            <numerusform>%n questions are open and would count as wrong. Hand in all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A leech: forgotten %n times. It is suspended.</source>
        <translation>
            <numerusform>A leech: forgotten %n time. It is suspended.</numerusform>
            <numerusform>A leech: forgotten %n times. It is suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A leech: forgotten %n times. Its text may be worth another look.</source>
        <translation>
            <numerusform>A leech: forgotten %n time. Its text may be worth another look.</numerusform>
            <numerusform>A leech: forgotten %n times. Its text may be worth another look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unburied %n card(s).</source>
        <translation>
            <numerusform>Unburied %n card.</numerusform>
            <numerusform>Unburied %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsuspended %n card(s).</source>
        <translation>
            <numerusform>Unsuspended %n card.</numerusform>
            <numerusform>Unsuspended %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n review(s).</source>
        <translation>
            <numerusform>Moved %n review.</numerusform>
            <numerusform>Moved %n reviews.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n note(s).</source>
        <translation>
            <numerusform>Restored %n note.</numerusform>
            <numerusform>Restored %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n card(s)</source>
        <extracomment>%1 is a time such as: 10 minutes</extracomment>
        <translation>
            <numerusform>%1: %n card</numerusform>
            <numerusform>%1: %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved “%1” with %n note(s) to the bin.</source>
        <translation>
            <numerusform>Moved “%1” with %n note to the bin.</numerusform>
            <numerusform>Moved “%1” with %n notes to the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n deck(s).</source>
        <translation>
            <numerusform>Restored %n deck.</numerusform>
            <numerusform>Restored %n decks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Graded %n card(s).</source>
        <translation>
            <numerusform>Graded %n card.</numerusform>
            <numerusform>Graded %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) were answered today already.</source>
        <translation>
            <numerusform>%n card was answered today already.</numerusform>
            <numerusform>%n cards were answered today already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are suspended.</source>
        <translation>
            <numerusform>%n card is suspended.</numerusform>
            <numerusform>%n cards are suspended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are in the bin.</source>
        <translation>
            <numerusform>%n card is in the bin.</numerusform>
            <numerusform>%n cards are in the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leech(es) among them.</source>
        <translation>
            <numerusform>%n leech among them.</numerusform>
            <numerusform>%n leeches among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged “%1” into “%2” with %n note(s).</source>
        <translation>
            <numerusform>Merged “%1” into “%2” with %n note.</numerusform>
            <numerusform>Merged “%1” into “%2” with %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::BacklogOffer</name>
    <message numerus="yes">
        <source>All %n now</source>
        <comment>reviews</comment>
        <translation>
            <numerusform>All %n now</numerusform>
            <numerusform>All %n now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::BacklogViewModel</name>
    <message numerus="yes">
        <source>%n card(s) are to be asked again today.</source>
        <translation>
            <numerusform>%n card is to be asked again today.</numerusform>
            <numerusform>%n cards are to be asked again today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no day asks for more than %n.</source>
        <comment>reviews</comment>
        <translation>
            <numerusform>no day asks for more than %n.</numerusform>
            <numerusform>no day asks for more than %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n review(s) move;</source>
        <translation>
            <numerusform>%1 of %n review moves;</numerusform>
            <numerusform>%1 of %n reviews move;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s), from today on</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform>day, from today on</numerusform>
            <numerusform>days, from today on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day(s), from %1 on</source>
        <comment>behind a number</comment>
        <extracomment>%1 is a date such as Tuesday 24 November</extracomment>
        <translation>
            <numerusform>day, from %1 on</numerusform>
            <numerusform>days, from %1 on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::BinModel</name>
    <message numerus="yes">
        <source>with %n fact(s)</source>
        <translation>
            <numerusform>with %n fact</numerusform>
            <numerusform>with %n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a deck with %n note(s)</source>
        <translation>
            <numerusform>a deck with %n note</numerusform>
            <numerusform>a deck with %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::CardActions</name>
    <message numerus="yes">
        <source>Suspended %n card(s).</source>
        <translation>
            <numerusform>Suspended %n card.</numerusform>
            <numerusform>Suspended %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buried %n card(s) until tomorrow.</source>
        <translation>
            <numerusform>Buried %n card until tomorrow.</numerusform>
            <numerusform>Buried %n cards until tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n note(s) to the bin.</source>
        <translation>
            <numerusform>Moved %n note to the bin.</numerusform>
            <numerusform>Moved %n notes to the bin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::CardInfoText</name>
    <message numerus="yes">
        <source>Answered %1 on %2 after %n day(s)</source>
        <extracomment>%1 is a grade, %2 a date</extracomment>
        <translation>
            <numerusform>Answered %1 on %2 after %n day</numerusform>
            <numerusform>Answered %1 on %2 after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) later for an even load</source>
        <translation>
            <numerusform>%1, %n day later for an even load</numerusform>
            <numerusform>%1, %n days later for an even load</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n day(s) earlier for an even load</source>
        <translation>
            <numerusform>%1, %n day earlier for an even load</numerusform>
            <numerusform>%1, %n days earlier for an even load</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::CardInfoViewModel</name>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forgotten %n times</source>
        <translation>
            <numerusform>forgotten %n time</numerusform>
            <numerusform>forgotten %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::DeckModel</name>
    <message numerus="yes">
        <source>%n draft(s) without a right option, not asked</source>
        <translation>
            <numerusform>%n draft without a right option, not asked</numerusform>
            <numerusform>%n drafts without a right option, not asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended card(s)</source>
        <translation>
            <numerusform>%n suspended card</numerusform>
            <numerusform>%n suspended cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) buried until tomorrow</source>
        <translation>
            <numerusform>%n card buried until tomorrow</numerusform>
            <numerusform>%n cards buried until tomorrow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::DeckViewModel</name>
    <message numerus="yes">
        <source>Grade %n question(s)</source>
        <translation>
            <numerusform>Grade the question</numerusform>
            <numerusform>Grade %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::DueDialog</name>
    <message numerus="yes">
        <source>Make this its &amp;interval too (now %n day(s))</source>
        <translation>
            <numerusform>Make this its &amp;interval too (now %n day)</numerusform>
            <numerusform>Make this its &amp;interval too (now %n days)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::DueText</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buried until tomorrow</source>
        <translation>
            <numerusform>%n buried until tomorrow</numerusform>
            <numerusform>%n buried until tomorrow</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended</source>
        <translation>
            <numerusform>%n suspended</numerusform>
            <numerusform>%n suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to ask again</source>
        <translation>
            <numerusform>%n to ask again</numerusform>
            <numerusform>%n to ask again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new question(s)</source>
        <translation>
            <numerusform>%n new question</numerusform>
            <numerusform>%n new questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new fact(s)</source>
        <translation>
            <numerusform>%n new fact</numerusform>
            <numerusform>%n new facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new card(s)</source>
        <translation>
            <numerusform>%n new card</numerusform>
            <numerusform>%n new cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::DurationText</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::ImportPage</name>
    <message numerus="yes">
        <source>Import %n draft(s)</source>
        <translation>
            <numerusform>Import %n draft</numerusform>
            <numerusform>Import %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::ImportViewModel</name>
    <message numerus="yes">
        <source>%1 of %n answer(s)</source>
        <translation>
            <numerusform>%1 of %n answer</numerusform>
            <numerusform>%1 of %n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new note(s)</source>
        <translation>
            <numerusform>%n new note</numerusform>
            <numerusform>%n new notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new fact(s)</source>
        <translation>
            <numerusform>%n new fact</numerusform>
            <numerusform>%n new facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) without a right answer</source>
        <translation>
            <numerusform>%n draft without a right answer</numerusform>
            <numerusform>%n drafts without a right answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new fact(s) that wait for a draft</source>
        <translation>
            <numerusform>%n new fact that waits for a draft</numerusform>
            <numerusform>%n new facts that wait for a draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n restored</source>
        <translation>
            <numerusform>%n restored</numerusform>
            <numerusform>%n restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer in the file (kept)</source>
        <translation>
            <numerusform>%n no longer in the file (kept)</numerusform>
            <numerusform>%n no longer in the file (kept)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added by hand and now in the file</source>
        <translation>
            <numerusform>%n added by hand and now in the file</numerusform>
            <numerusform>%n added by hand and now in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added by hand (kept)</source>
        <translation>
            <numerusform>%n added by hand (kept)</numerusform>
            <numerusform>%n added by hand (kept)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::LibraryActions</name>
    <message numerus="yes">
        <source>Suspended %n card(s).</source>
        <translation>
            <numerusform>Suspended %n card.</numerusform>
            <numerusform>Suspended %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsuspended %n card(s).</source>
        <translation>
            <numerusform>Unsuspended %n card.</numerusform>
            <numerusform>Unsuspended %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Buried %n card(s) until tomorrow.</source>
        <translation>
            <numerusform>Buried %n card until tomorrow.</numerusform>
            <numerusform>Buried %n cards until tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the flag of %n card(s).</source>
        <translation>
            <numerusform>Took the flag of %n card.</numerusform>
            <numerusform>Took the flag of %n cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flagged %n card(s): %1.</source>
        <translation>
            <numerusform>Flagged %n card: %1.</numerusform>
            <numerusform>Flagged %n cards: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are due on %1.</source>
        <translation>
            <numerusform>%n card is due on %1.</numerusform>
            <numerusform>%n cards are due on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are new again.</source>
        <translation>
            <numerusform>%n card is new again.</numerusform>
            <numerusform>%n cards are new again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n note(s).</source>
        <translation>
            <numerusform>Marked %n note.</numerusform>
            <numerusform>Marked %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the mark of %n note(s).</source>
        <translation>
            <numerusform>Took the mark of %n note.</numerusform>
            <numerusform>Took the mark of %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n note(s) as new.</source>
        <translation>
            <numerusform>Copied %n note as new.</numerusform>
            <numerusform>Copied %n notes as new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n note(s) to “%1”.</source>
        <translation>
            <numerusform>Moved %n note to “%1”.</numerusform>
            <numerusform>Moved %n notes to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n note(s) to the bin.</source>
        <translation>
            <numerusform>Moved %n note to the bin.</numerusform>
            <numerusform>Moved %n notes to the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grade %Ln row(s)</source>
        <translation>
            <numerusform>Grade %Ln row</numerusform>
            <numerusform>Grade %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::LibraryMenu</name>
    <message numerus="yes">
        <source>%Ln row(s) selected</source>
        <translation>
            <numerusform>%Ln row selected</numerusform>
            <numerusform>%Ln rows selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::LibraryPreview</name>
    <message numerus="yes">
        <source>%n review(s)</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>forgotten %n times</source>
        <translation>
            <numerusform>forgotten %n time</numerusform>
            <numerusform>forgotten %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::LibraryViewModel</name>
    <message numerus="yes">
        <source>%Ln card(s)</source>
        <translation>
            <numerusform>%Ln card</numerusform>
            <numerusform>%Ln cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::LintsViewModel</name>
    <message numerus="yes">
        <source>%Ln note(s) could be better</source>
        <translation>
            <numerusform>%Ln note could be better</numerusform>
            <numerusform>%Ln notes could be better</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::NoteHistoryPage</name>
    <message numerus="yes">
        <source>%n older version(s)</source>
        <translation>
            <numerusform>%n older version</numerusform>
            <numerusform>%n older versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::NoteHistoryViewModel</name>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::OptionButton</name>
    <message numerus="yes">
        <source>You chose this one before, on %n occasion(s).</source>
        <translation>
            <numerusform>You chose this one %n time before.</numerusform>
            <numerusform>You chose this one %n times before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::OptionsViewModel</name>
    <message numerus="yes">
        <source>What you change holds for %n deck(s).</source>
        <translation>
            <numerusform>What you change holds for %n deck.</numerusform>
            <numerusform>What you change holds for %n decks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are told so, and again after every %n further lapse(s).</source>
        <translation>
            <numerusform>You are told so, and again after every %n further lapse.</numerusform>
            <numerusform>You are told so, and again after every %n further lapses.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A card&apos;s answer, and options that wait, show after %n second(s). No grade is given by itself.</source>
        <translation>
            <numerusform>A card&apos;s answer, and options that wait, show after %n second. No grade is given by itself.</numerusform>
            <numerusform>A card&apos;s answer, and options that wait, show after %n seconds. No grade is given by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::QuestionViewModel</name>
    <message numerus="yes">
        <source>Grade %n fact(s)</source>
        <translation>
            <numerusform>Grade %n fact</numerusform>
            <numerusform>Grade %n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::ReminderText</name>
    <message numerus="yes">
        <source>%1 wait(s) · %2</source>
        <extracomment>%1 is what waits, %2 a duration such as: about 9 minutes</extracomment>
        <translation>
            <numerusform>%1 waits · %2</numerusform>
            <numerusform>%1 wait · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::ReviewViewModel</name>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n learned</source>
        <translation>
            <numerusform>%n learned</numerusform>
            <numerusform>%n learned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::SearchViewModel</name>
    <message numerus="yes">
        <source>Over %n card(s)</source>
        <translation>
            <numerusform>Over %n card</numerusform>
            <numerusform>Over %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::SessionText</name>
    <message numerus="yes">
        <source>No card comes due in the next %n day(s), but for those reviewed today.</source>
        <translation>
            <numerusform>No card comes due in the next day, but for those reviewed today.</numerusform>
            <numerusform>No card comes due in the next %n days, but for those reviewed today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next card in %n minute(s).</source>
        <translation>
            <numerusform>Next card in %n minute.</numerusform>
            <numerusform>Next card in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tomorrow: %n review(s), and what is new.</source>
        <translation>
            <numerusform>Tomorrow: %n review, and what is new.</numerusform>
            <numerusform>Tomorrow: %n reviews, and what is new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row.</source>
        <translation>
            <numerusform>%n day in a row.</numerusform>
            <numerusform>%n days in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::SettingsViewModel</name>
    <message numerus="yes">
        <source>After each %n minute(s) of study a line says how many cards they came to. Study goes on.</source>
        <translation>
            <numerusform>After each minute of study a line says how many cards it came to. Study goes on.</numerusform>
            <numerusform>After each %n minutes of study a line says how many cards they came to. Study goes on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 a notification says what is due, also while Engram is closed. It does not come when nothing is due, or once you have answered %n card(s) that day.</source>
        <translation>
            <numerusform>At %1 a notification says what is due, also while Engram is closed. It does not come when nothing is due, or once you have answered %n card that day.</numerusform>
            <numerusform>At %1 a notification says what is due, also while Engram is closed. It does not come when nothing is due, or once you have answered %n cards that day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::Sidebar</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::StepText</name>
    <message numerus="yes">
        <source>the grading of %n card(s)</source>
        <translation>
            <numerusform>the grading of %n card</numerusform>
            <numerusform>the grading of %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::StudyMenu</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::SummaryViewModel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>now %n point(s) more</source>
        <comment>of per cent</comment>
        <translation>
            <numerusform>now %n point more</numerusform>
            <numerusform>now %n points more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>now %n point(s) less</source>
        <comment>of per cent</comment>
        <translation>
            <numerusform>now %n point less</numerusform>
            <numerusform>now %n points less</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::TodayPage</name>
    <message numerus="yes">
        <source>What comes due in the next %n day(s) in all decks</source>
        <translation>
            <numerusform>What comes due in the next day in all decks</numerusform>
            <numerusform>What comes due in the next %n days in all decks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unbury %n card(s)</source>
        <translation>
            <numerusform>Unbury %n card</numerusform>
            <numerusform>Unbury %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsuspend %n card(s)</source>
        <translation>
            <numerusform>Unsuspend %n card</numerusform>
            <numerusform>Unsuspend %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::TodayViewModel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are buried until tomorrow.</source>
        <translation>
            <numerusform>%n card is buried until tomorrow.</numerusform>
            <numerusform>%n cards are buried until tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) that save most.</source>
        <translation>
            <numerusform>%n review that saves most.</numerusform>
            <numerusform>%n reviews that save most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put off;</source>
        <comment>reviews</comment>
        <translation>
            <numerusform>%n put off;</numerusform>
            <numerusform>%n put off;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these about %n are forgotten until tomorrow.</source>
        <translation>
            <numerusform>of these about %n is forgotten until tomorrow.</numerusform>
            <numerusform>of these about %n are forgotten until tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review(s) have piled up,</source>
        <translation>
            <numerusform>%n review has piled up,</numerusform>
            <numerusform>%n reviews have piled up,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than the %n that today&apos;s limits let through.</source>
        <comment>reviews</comment>
        <translation>
            <numerusform>more than the %n that today&apos;s limits let through.</numerusform>
            <numerusform>more than the %n that today&apos;s limits let through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::QuestionViewModel</name>
    <message numerus="yes">
        <source>Grade %n fact(s)</source>
        <translation>
            <numerusform>Grade %n fact</numerusform>
            <numerusform>Grade %n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::DeckViewModel</name>
    <message numerus="yes">
        <source>Grade %n question(s)</source>
        <translation>
            <numerusform>Grade the question</numerusform>
            <numerusform>Grade %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::FactsViewModel</name>
    <message numerus="yes">
        <source>%n more suggestion(s)</source>
        <translation>
            <numerusform>%n more suggestion</numerusform>
            <numerusform>%n more suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted %n fact(s).</source>
        <translation>
            <numerusform>Accepted %n fact.</numerusform>
            <numerusform>Accepted %n facts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected %n candidate(s).</source>
        <translation>
            <numerusform>Rejected %n candidate.</numerusform>
            <numerusform>Rejected %n candidates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::FactsPage</name>
    <message numerus="yes">
        <source>Accept %n of this rule</source>
        <translation>
            <numerusform>Accept %n of this rule</numerusform>
            <numerusform>Accept %n of this rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n of this rule</source>
        <translation>
            <numerusform>Reject %n of this rule</numerusform>
            <numerusform>Reject %n of this rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::LibraryTags</name>
    <message numerus="yes">
        <source>“%1” and “%2” are one tag now. Changed %n note(s).</source>
        <translation>
            <numerusform>“%1” and “%2” are one tag now. Changed %n note.</numerusform>
            <numerusform>“%1” and “%2” are one tag now. Changed %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” is called “%2” now, in %n note(s).</source>
        <translation>
            <numerusform>The tag “%1” is called “%2” now, in %n note.</numerusform>
            <numerusform>The tag “%1” is called “%2” now, in %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gave the tag “%1” to %n note(s).</source>
        <translation>
            <numerusform>Gave the tag “%1” to %n note.</numerusform>
            <numerusform>Gave the tag “%1” to %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the tag “%1” from %n note(s).</source>
        <translation>
            <numerusform>Took the tag “%1” from %n note.</numerusform>
            <numerusform>Took the tag “%1” from %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is a tag “%2” already, with %n note(s). Shall “%1” be the same?</source>
        <translation>
            <numerusform>There is a tag “%2” already, with %n note. Shall “%1” be the same?</numerusform>
            <numerusform>There is a tag “%2” already, with %n notes. Shall “%1” be the same?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::LibraryTreeModel</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::TagLine</name>
    <message numerus="yes">
        <source>Tag for %Ln row(s):</source>
        <translation>
            <numerusform>Tag for %Ln row:</numerusform>
            <numerusform>Tag for %Ln rows:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag to take from %Ln row(s):</source>
        <translation>
            <numerusform>Tag to take from %Ln row:</numerusform>
            <numerusform>Tag to take from %Ln rows:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>engram::desktop::ReplaceViewModel</name>
    <message numerus="yes">
        <source>The %Ln selected row(s)</source>
        <translation>
            <numerusform>The %Ln selected row</numerusform>
            <numerusform>The %Ln selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln note(s)</source>
        <extracomment>%1 is &quot;12 places&quot;</extracomment>
        <translation>
            <numerusform>%1 in %Ln note</numerusform>
            <numerusform>%1 in %Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) stay as they are</source>
        <translation>
            <numerusform>%Ln note stays as it is</numerusform>
            <numerusform>%Ln notes stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced %1 in %n note(s).</source>
        <translation>
            <numerusform>Replaced %1 in %n note.</numerusform>
            <numerusform>Replaced %1 in %n notes.</numerusform>
        </translation>
    </message>
</context>
</TS>
