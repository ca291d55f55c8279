// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#pragma once

/// Payloads of several parts, each of which has a file of its own. What is read throws Damaged, as the
/// functions of payload.h do.

#include "log/event.h"
#include "log/payload.h"

namespace engram::log
{

[[nodiscard]] Json toJson(const EventId &batch);
[[nodiscard]] EventId batchFrom(const Json &json);

[[nodiscard]] Json toJson(const SessionStarted &started);
[[nodiscard]] SessionStarted sessionStartedFrom(const Json &json);
[[nodiscard]] Json toJson(const SessionEnded &ended);
[[nodiscard]] SessionEnded sessionEndedFrom(const Json &json);

[[nodiscard]] Json toJson(const FactsDecided &decided);
[[nodiscard]] FactsDecided factsDecidedFrom(const Json &json);

[[nodiscard]] Json toJson(const MediaNamed &named);
[[nodiscard]] MediaNamed mediaNamedFrom(const Json &json);

} // namespace engram::log
