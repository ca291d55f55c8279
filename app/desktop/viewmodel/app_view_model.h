// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// The program as a whole: which page is shown, the commands of the menu, and what to say about them.

#include <functional>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include <engram/collection.h>
#include <engram/timebox.h>

#include "backlog_view_model.h"
#include "bin_model.h"
#include "card_actions.h"
#include "card_info_view_model.h"
#include "deck_view_model.h"
#include "engine.h"
#include "exam_view_model.h"
#include "facts_view_model.h"
#include "import_view_model.h"
#include "library_view_model.h"
#include "lints_view_model.h"
#include "media_reading.h"
#include "note_edit_view_model.h"
#include "note_history_view_model.h"
#include "options_view_model.h"
#include "question_view_model.h"
#include "replace_view_model.h"
#include "review_view_model.h"
#include "search_view_model.h"
#include "settings_view_model.h"
#include "summary_view_model.h"
#include "today_view_model.h"

namespace engram::desktop
{

/// What fills the window.
enum class Page {
    Opening,
    Failed,
    Today,
    Library,
    Replace,
    Lints,
    Exam,
    Search,
    Review,
    Summary,
    Import,
    Options,
    Backlog,
    CardInfo,
    Deck,
    Question,
    Edit,
    Facts,
    History,
    Bin,
    Settings
};

/// One line above a page, with one thing that can be done about it. It goes with its page, or with the
/// one after it.
struct Message
{
    enum class Action { None, Undo, Redo, GoOn, HandIn, Merge };

    QString text;
    Action action = Action::None;
    bool passing = false; ///< goes at the next key: it told of a key that did nothing
    bool lasting = false; ///< outlasts the next change of page, unless a key was pressed before it:
                          ///< what failed as one leaves is read there
};

/// A root deck, as it can be exported.
struct ExportableDeck
{
    DeckId id;
    QString name;
    QString fileName; ///< to be suggested
};

/// Where a deck can be moved to, as a list offers it.
struct DeckPlace
{
    QString name;
    std::optional<DeckId> parent; ///< nothing for the top
};

[[nodiscard]] QStringList namesOf(const std::vector<DeckPlace> &places);

/// Where the program finds its things.
struct Places
{
    QString collection;
    QString shippedDeck; ///< path; "" when there is none
    QString shippedDeckTitle;
    QStringList decks;            ///< offered for import once the collection is open
    std::uint64_t deviceSeed = 0; ///< chance, for a collection that is made now
};

class AppViewModel : public QObject
{
    Q_OBJECT

public:
    AppViewModel(Places places, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] const Message &message() const { return m_message; }
    /// Why the collection is not open, and where it is.
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] const Places &places() const { return m_places; }
    [[nodiscard]] bool isBusy() const { return m_engine.isBusy(); }
    [[nodiscard]] bool isReady() const { return m_engine.isReady(); }
    [[nodiscard]] ReadMedia mediaReader() { return mediaReaderOf(m_engine); }

    [[nodiscard]] TodayViewModel &today() { return m_today; }
    [[nodiscard]] ReviewViewModel &review() { return m_review; }
    [[nodiscard]] CardActions &cardActions() { return m_cardActions; }
    [[nodiscard]] SummaryViewModel &summary() { return m_summary; }
    [[nodiscard]] ImportViewModel &import() { return m_import; }
    [[nodiscard]] OptionsViewModel &options() { return m_options; }
    [[nodiscard]] BacklogViewModel &backlog() { return m_backlog; }
    [[nodiscard]] ExamViewModel &exam() { return m_exam; }
    [[nodiscard]] SearchViewModel &search() { return m_search; }
    [[nodiscard]] CardInfoViewModel &cardInfo() { return m_cardInfo; }
    [[nodiscard]] DeckViewModel &deck() { return m_deck; }
    [[nodiscard]] QuestionViewModel &question() { return m_question; }
    [[nodiscard]] NoteEditViewModel &edit() { return m_edit; }
    [[nodiscard]] FactsViewModel &facts() { return m_facts; }
    [[nodiscard]] NoteHistoryViewModel &history() { return m_history; }
    [[nodiscard]] BinModel &bin() { return m_bin; }
    [[nodiscard]] LibraryViewModel &library() { return m_library; }
    [[nodiscard]] ReplaceViewModel &replace() { return m_replace; }
    [[nodiscard]] LintsViewModel &lints() { return m_lints; }
    [[nodiscard]] SettingsViewModel &settings() { return m_settings; }

    // Commands; each does nothing while the engine is at work.

    /// Once more after a failure, too; what that one had to say is said again.
    void open() { openAndSay(m_saidAtOpening); }
    void goToday();   ///< pauses a session; it is there when one returns
    void leaveCard(); ///< likewise; first it closes what was asked about handing in
    /// Ends an exam. While questions are open it asks once whether that is meant: see message().
    void handIn();
    /// Continues the paused session of the day, or begins one, of a deck or of all.
    void startReview(std::optional<DeckId> deck = {});
    void startQuiz(std::optional<DeckId> deck, bool shuffled);
    /// Begins a session of any kind, and says of a short one what it leaves. One that has nothing to
    /// ask leaves the one before as it was.
    void startSession(const SessionOptions &options);
    /// What the short session of the Today page asks, of a deck or of all.
    void startShort(std::optional<DeckId> deck = {});
    /// All that is due, whatever today's limits; at most what a day is long enough for.
    void startAllDue();
    /// Shows what an exam asks to be settled before it.
    void prepareExam(std::optional<DeckId> deck);
    void startExam();
    /// Shows what is searched for, to study that.
    void prepareSearch();
    void startSearch(SessionKind kind);
    /// Of the short session that the Today page offers.
    void setMinutes(int minutes);
    /// Goes on with the quiz, exam or cram that was left.
    void goOn();
    [[nodiscard]] bool hasPausedReview() const;
    /// "Go on with the short session (3 of 12)"; "" unless one that is not kept was left.
    [[nodiscard]] QString pausedText() const;
    void goOnPaused();
    /// Imports the shipped deck without asking, and begins.
    void startShippedDeck();
    void showOptions(DeckId deck);
    /// Shows how reviews would be spread over days; from Today only.
    void showBacklog(std::optional<DeckId> deck = {});
    void importFiles(const QStringList &paths);
    [[nodiscard]] std::vector<ExportableDeck> exportableDecks();
    [[nodiscard]] static ExportableDeck exportable(const Deck &deck);
    void exportDeck(DeckId deck, const QString &path);
    void showDeck(DeckId deck); ///< its questions, and how well each is known
    void showQuestion(NoteId question);
    void showCardInfo(CardId card);
    /// Of the card on the screen, in the place of its page; a session waits. Once more: goBack().
    void toggleCardInfo();
    [[nodiscard]] bool canToggleCardInfo() const;
    /// Of the card answered last, while another is asked; without one it says so.
    void showPreviousCardInfo();
    [[nodiscard]] bool canShowPreviousCardInfo() const; ///< a card is asked
    /// Opens the editor with a note, or with that of the card on the screen.
    void editNote(NoteId note);
    void editShown();
    /// Opens it with a note that is to be, of the deck.
    void newNote(DeckId deck, NewNote kind);
    [[nodiscard]] bool canWriteNotes() const;
    void saveNote(); ///< and goes back; what cannot be saved stays in the editor, and it says why
    void leaveEditor(); ///< what is not saved is kept as a draft
    /// Opens the queue of the card on the screen, or of the note in the editor, which is saved first.
    void showFacts();
    void leaveFacts(); ///< back to where it was asked for
    /// What a note was before: that of the card on the screen, or the one in the editor, whose text is
    /// kept as a draft.
    void showHistory();
    void showHistoryOf(NoteId note);
    void leaveHistory(); ///< likewise
    /// From a review too, which waits behind it.
    void showBin();
    void restore(const std::vector<NoteId> &notes, const std::vector<DeckId> &decks);
    /// Moves questions of the deck that is shown to the bin, with their facts.
    void deleteNotes(const std::vector<NoteId> &notes);
    /// Answers cards where they are listed, without showing them, and says how many.
    [[nodiscard]] bool canGradeNow() const;
    void gradeNow(const std::vector<CardId> &cards, Grade grade);

    // The library

    /// The deck that is selected, which deck:current means in searches.
    void setCurrentDeck(std::optional<DeckId> deck);
    void showLibrary();  ///< all cards and notes, as they were searched for last
    void showLints();    ///< of what is searched for there
    void studyLibrary(); ///< goes on to a session over what is searched for there
    void exportSelection(const QString &path); ///< what is selected there, as a deck
    void mergeTags();                          ///< as the message asks
    void showReplace();  ///< find and replace over what is selected or found there
    void leaveReplace(); ///< and nothing was replaced
    /// The decks, to move notes to.
    [[nodiscard]] std::vector<DeckPlace> placesForNotes();

    // Backups

    [[nodiscard]] QString backupName() const; ///< to be suggested for a file
    void backUp(const QString &path);         ///< a checked copy, which must not be there yet
    /// What to ask before a backup is restored: which one, of when, and what becomes of the rest.
    [[nodiscard]] QString restoreQuestion(const QString &backup) const;
    /// Puts it in the collection's place, and opens that; where it cannot be, all is as before.
    void restoreBackup(const QString &backup);

    // Decks, on Today and in the library: each change is one step of undo, and says what it did.

    /// The new deck; nothing when it was refused, which is said.
    std::optional<DeckId> newDeck(const QString &name, std::optional<DeckId> parent);
    void renameDeck(DeckId deck, const QString &name);
    void moveDeck(DeckId deck, std::optional<DeckId> parent);
    [[nodiscard]] std::vector<DeckPlace> placesFor(DeckId deck) const;
    void deleteDeck(DeckId deck); ///< to the bin, with those below it
    /// All notes of the deck go to the other, and the deck to the bin.
    void mergeDeck(DeckId deck, DeckId into);
    /// Decks that it could be merged into.
    [[nodiscard]] std::vector<DeckPlace> placesToMerge(DeckId deck) const;
    [[nodiscard]] QString nameOf(DeckId deck) const;
    void showSettings();
    /// The learning step that the session's end waited for is there.
    void goOnAfterWait();
    /// As whatToRemindOf(); nothing while the engine is at work.
    [[nodiscard]] std::optional<QString> reminder() const;
    /// Says it until the next key.
    void sayInPassing(const QString &text);
    /// Whether a session is on the screen, which has to be paused before another begins; says so.
    bool isHeldBySession();
    /// From card info to where it was asked for, from a question to its deck, from the bin to a review
    /// that waits behind it, else to Today.
    void goBack();
    /// Studies what the session on the summary page missed, outside the schedule.
    void practiseMissed();
    /// The program ends: what was answered is kept.
    void leave();
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    /// Brings back what is buried in a deck and those below it.
    void unbury(DeckId deck);
    void unsuspend(DeckId deck); ///< likewise
    void dismissMessage();
    /// A key was pressed while the message was there: it has been read, and goes with its page.
    void noteMessageRead();

Q_SIGNALS:
    void pageChanged();
    void messageChanged();
    void busyChanged();

private:
    void openAndSay(const QString &sentence);
    void show(Page page);
    void say(const QString &text, Message::Action action = Message::Action::None);
    void sayAlso(const QString &text, Message::Action action = Message::Action::None);
    void sayLasting(const QString &text);
    [[nodiscard]] static QString leechText(const AnswerOutcome &leech);
    void start(const SessionOptions &options);
    [[nodiscard]] QString whyNothingIsAsked(const SessionOptions &options) const;
    [[nodiscard]] QString toAskAgainText(std::optional<DeckId> deck) const;
    void showStarted(bool started);
    void sayWhatItEnds();
    void connectSettings();
    void connectLibrary();
    void tellTimebox();
    [[nodiscard]] QString leftText();
    void resume();
    void returnFromEditor();
    [[nodiscard]] std::optional<NoteId> noteForFacts();
    void connectFacts();
    void stepFacts(bool forward);
    void connectHistory();
    void stepHistory(bool forward);
    QString keepDraft();
    [[nodiscard]] bool isBehindReview(Page page) const;
    [[nodiscard]] static QString keptText(const KeptAnswer &kept);
    void sayKept(const KeptAnswer &kept);
    void sayKeptAtStart();
    void sayGraded(const GradedNow &done);
    using MadeFile = std::function<Result<DeckFile>(Collection &)>;
    using WrittenMedia =
        std::function<Result<ExportedMedia>(Media &, const std::filesystem::path &folder)>;
    void writeFile(MadeFile make, WrittenMedia media, const QString &path);
    void endSession();
    [[nodiscard]] QString leaveSummary();
    [[nodiscard]] bool asksToHandIn() const;
    [[nodiscard]] std::optional<CardId> shownCard() const;
    [[nodiscard]] bool canStep() const;
    void step(bool forward);
    void stepInSession(bool forward);
    bool stepPaused(bool forward);
    void takeBackHandIn();
    void sayStep(const Step &step, bool forward);
    bool reread();
    [[nodiscard]] bool canChangeDecks() const;
    bool deckChanged(const Result<ChangeSet> &changes, const QString &sentence);
    QString changeAndTellEnd(const std::function<bool(Collection &)> &change);
    [[nodiscard]] std::vector<DeckPlace> decksBeside(DeckId deck,
                                                     std::optional<DeckId> except) const;
    void sayBroughtBack(const Result<ChangeSet> &changes, QString (*sentence)(int));
    [[nodiscard]] bool isInSession() const;

    Places m_places;
    Engine m_engine;
    TodayViewModel m_today;
    ReviewViewModel m_review;
    CardActions m_cardActions;
    SummaryViewModel m_summary;
    ImportViewModel m_import;
    OptionsViewModel m_options;
    BacklogViewModel m_backlog;
    ExamViewModel m_exam;
    SearchViewModel m_search;
    CardInfoViewModel m_cardInfo;
    DeckViewModel m_deck;
    QuestionViewModel m_question;
    NoteEditViewModel m_edit;
    FactsViewModel m_facts;
    NoteHistoryViewModel m_history;
    BinModel m_bin;
    LibraryViewModel m_library;
    ReplaceViewModel m_replace;
    LintsViewModel m_lints;
    SettingsViewModel m_settings;
    Timebox m_timebox;
    Page m_behindInfo = Page::Today;
    Page m_behindQuestion = Page::Deck;
    bool m_isSummaryOpen = false; ///< also while a question is read that it leads to
    Page m_behindEdit = Page::Today;
    Page m_behindFacts = Page::Today;
    Page m_behindHistory = Page::Today;
    Page m_behindBin = Page::Today;
    Page m_page = Page::Opening;
    Message m_message;
    QString m_failure;
    QString m_saidAtOpening; ///< until the collection is open
};

} // namespace engram::desktop
