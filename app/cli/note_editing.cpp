// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include "note_editing.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include <sys/wait.h>
#include <unistd.h>

#include <engram/exchange.h>
#include <fmt/format.h>

#include "json_output.h"
#include "problem_text.h"

namespace engram::cli
{

namespace
{

/// A person's own text beside the collection, so that it is there after a restart too.
Result<std::filesystem::path> writeDraft(const std::filesystem::path &folder, std::string_view text)
{
    std::string name = (folder / "note-XXXXXX.md").string();
    constexpr int Ending = 3; // ".md"
    const int file = mkstemps(name.data(), Ending);
    if (file < 0)
        return fail(Errc::Io, std::strerror(errno), folder.string());
    close(file);
    if (auto written = writeFileAtomically(name, text); !written)
        return failFrom(written);
    return std::filesystem::path(name);
}

std::string editorCommand()
{
    for (const char *const variable : {"VISUAL", "EDITOR"})
        if (const char *const editor = std::getenv(variable); editor != nullptr && *editor != '\0')
            return editor;
    return "vi";
}

/// Keys that end or stop a program are for the editor meanwhile.
class SignalsIgnored
{
public:
    SignalsIgnored()
    {
        struct sigaction ignored = {};
        ignored.sa_handler = SIG_IGN;
        sigaction(SIGINT, &ignored, &m_interrupt);
        sigaction(SIGQUIT, &ignored, &m_quit);
    }
    ~SignalsIgnored() { restore(); }
    SignalsIgnored(const SignalsIgnored &) = delete;
    SignalsIgnored &operator=(const SignalsIgnored &) = delete;

    void restore() const
    {
        sigaction(SIGINT, &m_interrupt, nullptr);
        sigaction(SIGQUIT, &m_quit, nullptr);
    }

private:
    struct sigaction m_interrupt = {};
    struct sigaction m_quit = {};
};

/// Whether the editor ended well. The variable is a command with its options, as everywhere.
bool runEditor(const std::filesystem::path &file)
{
    const std::string command = editorCommand() + " \"$1\"";
    const std::string path = file.string();
    const SignalsIgnored signals;
    const pid_t child = fork();
    if (child == 0) {
        signals.restore();
        execl("/bin/sh", "sh", "-c", command.c_str(), "sh", path.c_str(), nullptr);
        _exit(127);
    }
    int status = 0;
    while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

Result<std::string> readText(const std::filesystem::path &path)
{
    std::error_code failed;
    const std::filesystem::file_status status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status))
        return fail(Errc::NotFound, "there is no such file", path.string());
    // A pipe that nobody writes to would be waited for.
    if (!std::filesystem::is_regular_file(status))
        return fail(Errc::InvalidInput,
                    std::filesystem::is_directory(status)
                        ? "this is a folder, not a text"
                        : "this is not a regular file; - reads standard input",
                    path.string());
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    std::ifstream file(path, std::ios::binary);
    if (failed || !file)
        return fail(Errc::Io, "this file may not be read", path.string());
    if (size > MaximumFileSize)
        return fail(Errc::InvalidInput,
                    fmt::format("the text is larger than {} MiB", MaximumFileSize >> 20U),
                    path.string());
    return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<EditEnd> saveWritten(Program &program, Collection &collection, NoteId note,
                            std::string_view text, const std::string &place)
{
    auto saved = collection.saveNoteText(note, text);
    if (!saved)
        return failFrom(saved);
    static_cast<void>(program.out.flush());
    for (Problem &problem : saved->problems) {
        problem.file = place;
        program.err.line(lineOf(problem));
    }
    if (!saved->saved) {
        program.fail("nothing was saved. Correct the text and try again.");
        return EditEnd::Refused;
    }
    const bool isChanged = !saved->changes.notes.empty();
    tell(program, {{"saved", isChanged}}, isChanged ? "Saved." : "Nothing to change.");
    return isChanged ? EditEnd::Saved : EditEnd::Unchanged;
}

Result<EditEnd> editNote(Program &program, Collection &collection, NoteId note)
{
    auto source = collection.noteText(note);
    if (!source)
        return failFrom(source);
    auto file = writeDraft(program.collection.parent_path(), source->text);
    if (!file)
        return failFrom(file);
    static_cast<void>(program.out.flush());
    const bool ended = runEditor(*file);
    auto text = readText(*file);
    if (!text)
        return failFrom(text);
    const auto discard = [&file] {
        std::error_code ignored;
        std::filesystem::remove(*file, ignored);
    };
    if (*text == source->text) {
        discard();
        if (!ended) {
            program.fail(fmt::format("the editor “{}” did not end well, and nothing was changed. "
                                     "Say with $EDITOR which one to use.",
                                     editorCommand()));
            return EditEnd::Refused;
        }
        tell(program, {{"saved", false}}, "Nothing to change.");
        return EditEnd::Unchanged;
    }
    auto end = ended ? saveWritten(program, collection, source->note, *text, file->string())
                     : Result<EditEnd>(EditEnd::Refused);
    if (end && *end != EditEnd::Refused)
        discard();
    else
        program.err.line(fmt::format("What was written is kept in {}; once it is right, "
                                     "`engram-cli card edit ID --file` saves it.",
                                     file->string()));
    return end;
}

} // namespace engram::cli
