// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <engram/deck_file.h>

#include "base/deck_path.h"
#include "base/text.h"
#include "deckfile/front_matter.h"
#include "deckfile/lines.h"
#include "deckfile/note_reader.h"
#include "deckfile/type_block.h"
#include "deckfile/unique_ids.h"

#include <algorithm>
#include <cstddef>

namespace engram
{

namespace deckfile
{

namespace
{

constexpr std::size_t LongestLine = std::size_t(1) << 20U;
/// Each line costs many times its bytes.
constexpr std::size_t MostLines = 2'000'000;
/// Bytes of a note with its facts. What is derived from it takes its text apart many times.
constexpr std::size_t LongestNote = std::size_t(256) << 10U;
/// Columns: each level of a list costs every line in it. Beyond 32 levels nothing is shown as nested.
constexpr int DeepestIndent = 128;
/// Each becomes a deck of its own.
constexpr std::size_t MostSections = 1000;
constexpr std::size_t LongestExcerpt = 200;

/// The text with '\n' line ends, without byte order mark, well-formed and without NUL.
std::string cleaned(std::string_view text, int &replaced)
{
    constexpr std::string_view Mark = "\xEF\xBB\xBF";
    if (text.starts_with(Mark))
        text.remove_prefix(Mark.size());
    std::string out;
    out.reserve(text.size());
    const bool valid = isValidUtf8(text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        if (text[at] == '\r') {
            out += '\n';
            ++at;
            if (at < text.size() && text[at] == '\n')
                ++at;
        } else if (text[at] == '\0') {
            appendCodePoint(out, ReplacementCharacter);
            ++replaced;
            ++at;
        } else if (valid) {
            while (at < text.size() && text[at] != '\r' && text[at] != '\0')
                ++at;
            out += text.substr(before, at - before);
        } else {
            const char32_t codePoint = nextCodePoint(text, at);
            const bool written = text.substr(before, at - before) == "\uFFFD";
            replaced += codePoint == ReplacementCharacter && !written ? 1 : 0;
            appendCodePoint(out, codePoint);
        }
    }
    return out;
}

/// The beginning of the first line.
std::string excerptOf(std::string_view text)
{
    text = text.substr(0, text.find('\n'));
    return std::string(firstCodePoints(text, LongestExcerpt)) + "…";
}

/// The bytes of so many lines at the start of the text.
std::size_t sizeOfLines(std::string_view text, std::size_t count)
{
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count)
        end = std::min(text.find('\n', end), text.size() - 1) + 1;
    return end;
}

/// The level of headings that are notes: 2, unless the file has none and asks its questions under
/// headings of another level, as quizdown files may.
int noteLevel(const Lines &lines)
{
    int found[4] = {0, 0, 0, 0};
    bool tasks = false;
    for (const Line &line : lines) {
        const int level = headingLevel(line);
        if (level >= 1 && level <= 3 && !isHeadingNamed(line, "explanation") &&
            !isHeadingNamed(line, "facts"))
            ++found[level];
        tasks = tasks || opensTask(line);
    }
    if (found[2] > 0 || !tasks)
        return 2;
    if (found[3] > 0)
        return 3;
    return found[1] > 0 ? 1 : 2;
}

class DeckParser
{
public:
    DeckParser(std::string_view text, std::string_view fileName, const std::vector<NoteType> &types)
        : m_problems(fileName), m_types(types)
    {
        int replaced = 0;
        m_text = cleaned(text, replaced);
        if (replaced > 0)
            m_problems.add(ProblemCode::ReplacedCharacters, Severity::Warning, {{}, 1, 1, false},
                           std::to_string(replaced));
    }

    ParsedDeck parse()
    {
        const std::string_view text = m_text;
        const std::size_t used = sizeOfLines(text, MostLines);
        if (used < text.size())
            m_problems.add(ProblemCode::TooManyLines, Severity::Skipped,
                           {{}, static_cast<int>(MostLines) + 1, 1, false},
                           excerptOf(text.substr(used)));
        Lines lines = splitLines(text.substr(0, used));
        for (Line &line : lines) {
            if (line.text.size() > LongestLine) {
                m_problems.add(ProblemCode::LineTooLong, Severity::Skipped, line,
                               excerptOf(line.text));
                line.text = {};
            }
        }
        const std::size_t start = readFrontMatter(lines, m_file.frontMatter, m_problems);
        lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(start));
        for (const std::size_t open : markFences(lines))
            m_problems.add(ProblemCode::FenceUnclosed, Severity::Warning, lines[open]);

        readSections(lines);
        makeIdsUnique(m_file, m_problems);
        std::ranges::stable_sort(m_problems.all(), {}, [](const Problem &problem) {
            return std::pair(problem.line, problem.column);
        });
        return {std::move(m_file), std::move(m_problems.all())};
    }

private:
    void readSections(const Lines &lines)
    {
        m_noteLevel = noteLevel(lines);
        readTypes(lines);
        m_file.sections.emplace_back();
        NoteReader reader(m_problems, m_arena, m_types);
        for (std::size_t at = 0; at < lines.size();) {
            std::size_t end = at + 1;
            while (end < lines.size() && !opensBlock(lines[end]))
                ++end;
            if (opensType(lines[at])) {
                at = end; // was read before the notes
                continue;
            }
            if (isNote(lines[at])) {
                if (std::optional<DeckNote> note = read(reader, slice(lines, at, end)))
                    m_file.sections.back().notes.push_back(std::move(*note));
            } else {
                const bool section = opensBlock(lines[at]);
                if (section)
                    openSection(lines[at]);
                reportText(slice(lines, at + (section ? 1 : 0), end));
            }
            at = end;
        }
        // The first section is the one of notes before any heading; without such there is none.
        const DeckSection &first = m_file.sections.front();
        if (m_file.sections.size() > 1 && first.notes.empty())
            m_file.sections.erase(m_file.sections.begin());
    }

    /// They may stand behind the notes that have them.
    void readTypes(const Lines &lines)
    {
        constexpr std::size_t Most = 1000;
        for (std::size_t at = 0; at < lines.size(); ++at) {
            if (!opensType(lines[at]))
                continue;
            std::size_t end = at + 1;
            while (end < lines.size() && !opensBlock(lines[end]))
                ++end;
            const Lines block = slice(lines, at, end);
            if (m_file.types.size() == Most) {
                m_problems.add(ProblemCode::NoteTypeSyntax, Severity::Skipped, lines[at],
                               rawText(block));
                continue;
            }
            const std::optional<NoteType> type = readType(block, m_problems);
            if (!type)
                continue;
            m_types.add(std::make_shared<const NoteType>(*type));
            std::erase_if(m_file.types, [&type](const NoteType &other) {
                return foldedCase(other.name) == foldedCase(type->name);
            });
            m_file.types.push_back(*type);
        }
    }

    [[nodiscard]] std::optional<DeckNote> read(NoteReader &reader, Lines lines)
    {
        std::size_t size = 0;
        for (const Line &line : lines)
            size += isBlank(line.text) ? 0 : line.text.size() + 1;
        if (size > LongestNote) {
            m_problems.add(ProblemCode::NoteTooLong, Severity::Skipped, lines.front(),
                           excerptOf(lines.front().text));
            return std::nullopt;
        }
        bool isTold = false;
        for (Line &line : lines) {
            const int indent = line.fenced ? 0 : indentOf(line.text);
            if (indent <= DeepestIndent || isBlank(line.text))
                continue;
            if (!std::exchange(isTold, true))
                m_problems.add(ProblemCode::NestedTooDeep, Severity::Warning, line,
                               excerptOf(trimmed(line.text)));
            line = dedented(line, indent - DeepestIndent, m_arena);
        }
        return reader.read(lines);
    }

    [[nodiscard]] bool isNote(const Line &line) const
    {
        return headingLevel(line) == m_noteLevel && !isHeadingNamed(line, "explanation") &&
               !isHeadingNamed(line, "facts");
    }

    [[nodiscard]] bool opensBlock(const Line &line) const
    {
        const int level = headingLevel(line);
        return isNote(line) || (level > 0 && level < m_noteLevel);
    }

    void openSection(const Line &line)
    {
        if (m_file.sections.size() > MostSections) {
            m_problems.add(ProblemCode::TooManySections, Severity::Skipped, line);
            return;
        }
        Line title = headingText(line);
        Attributed split = splitAttributes(title.text);
        if (!split.broken.empty())
            m_problems.add(ProblemCode::AttributeSyntax, Severity::Warning, title);
        title.text = split.text;
        std::vector<std::string> names = namesInPath(joined({title}));
        for (std::string &name : names)
            name = shortName(std::move(name), line, m_problems);
        std::erase(names, std::string());
        if (names.size() > MostDeckLevels) {
            m_problems.add(ProblemCode::SectionTooDeep, Severity::Skipped, line);
            return;
        }
        m_file.sections.push_back({joinedPath(names),
                                   shortId(std::move(split.attributes.id), line, m_problems),
                                   {},
                                   line.number});
    }

    void reportText(const Lines &lines)
    {
        const auto first =
            std::ranges::find_if(lines, [](const Line &line) { return !isBlank(line.text); });
        if (first != lines.end())
            m_problems.add(ProblemCode::TextOutsideNote, Severity::Skipped, *first,
                           rawText(Lines(first, lines.end())));
    }

    std::string m_text;
    Arena m_arena;
    ProblemList m_problems;
    KnownTypes m_types;
    DeckFile m_file;
    int m_noteLevel = 2;
};

} // namespace

} // namespace deckfile

ParsedDeck parseDeckFile(std::string_view utf8, std::string_view fileName,
                         const std::vector<NoteType> &types)
{
    return deckfile::DeckParser(utf8, fileName, types).parse();
}

} // namespace engram
