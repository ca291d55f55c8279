// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
/// What a person did on the way to an answer, as the log has it.

#include "log/event.h"
#include "log/payload.h"

namespace engram::log
{

std::string encodeChoice(const ChoiceRecord &choice)
{
    Json json = {{"seed", choice.seed},
                 {"chosen", choice.chosen},
                 {"hintsShown", choice.hintsShown},
                 {"optionsStruck", choice.optionsStruck},
                 {"explanationSeen", choice.explanationSeen},
                 {"confidence", static_cast<int>(choice.confidence)}};
    if (choice.recallFirst)
        json["recallFirst"] = true;
    if (choice.proposed)
        json["proposed"] = value(*choice.proposed);
    return text(json);
}

Result<ChoiceRecord> decodeChoice(std::string_view text)
{
    return guarded(text, [](const Json &json) {
        if (!json.at("seed").is_number_unsigned())
            throw Damaged("seed is not a number");
        ChoiceRecord choice;
        choice.seed = json.at("seed").get<std::uint64_t>();
        for (const Json &option : json.at("chosen")) {
            if (!option.is_number_unsigned() || option.get<std::uint64_t>() > 255)
                throw Damaged("chosen is not a list of options");
            choice.chosen.push_back(option.get<std::uint8_t>());
        }
        choice.hintsShown = static_cast<std::uint8_t>(integer(json, "hintsShown", 0, 255));
        choice.optionsStruck = static_cast<std::uint8_t>(integer(json, "optionsStruck", 0, 255));
        choice.explanationSeen = json.at("explanationSeen").get<bool>();
        if (json.contains("recallFirst"))
            choice.recallFirst = json.at("recallFirst").get<bool>();
        choice.confidence = static_cast<Confidence>(integer(json, "confidence", 0, 3));
        if (json.contains("proposed"))
            choice.proposed = gradeFrom(static_cast<int>(integer(json, "proposed", 0, 5)));
        return choice;
    });
}

} // namespace engram::log
